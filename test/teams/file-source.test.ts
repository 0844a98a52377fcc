import { createFileSource, fileAddress } from '../../src/teams/file-source';
import { startFileServer } from '../support/file-server';

/** Where files may be had from, and how long that may take. */

test.each([
  ['https://exempel-my.sharepoint.com/personal/a/_layouts/15/download.aspx?tempauth=x', true],
  ['https://exempel.sharepoint.us/a', true],
  ['https://exempel.sharepoint-mil.us/a', true],
  ['https://exempel.sharepoint.cn/a', true],
  ['https://exempel.sovcloud-sharepoint.de/a', true],
  ['https://EXEMPEL.SharePoint.com/a', true],
  ['https://sharepoint.com/a', false],
  ['https://evilsharepoint.com/a', false],
  ['https://exempel.sharepoint.com.evil.se/a', false],
  ['https://exempel.sharepoint.com./a', false],
  ['https://evil.se/exempel.sharepoint.com', false],
  ['https://exempel.sharepoint.com@evil.se/a', false],
  ['https://user:password@exempel.sharepoint.com/a', false],
  ['https://exempel.sharepoint.com:8443/a', false],
  ['http://exempel.sharepoint.com/a', false],
  ['ftp://exempel.sharepoint.com/a', false],
  ['file:///etc/passwd', false],
  ['//exempel.sharepoint.com/a', false],
  ['https://127.0.0.1/a', false],
  ['http://169.254.169.254/metadata', false],
  ['', false],
])('%s: %s', (address, may) => {
  expect(fileAddress(address, false) !== undefined).toBe(may);
});

test.each([
  ['http://127.0.0.1:8080/a', true],
  ['http://localhost:8080/a', true],
  ['http://127.0.0.1.evil.se/a', false],
  ['http://user@127.0.0.1/a', false],
])('in the local trial, %s: %s', (address, may) => {
  expect(fileAddress(address, true) !== undefined).toBe(may);
});

test('a body that never ends is given up in time', async () => {
  const files = await startFileServer();
  const address = files.serve('/slow', (_req, res) => {
    res.writeHead(200, { 'content-type': 'application/octet-stream' });
    res.write('a');
  });
  expect(await createFileSource(true, 200).fetch(address)).toEqual({ trouble: 'too-slow' });
  await files.close();
});

test('a redirect to a place that may be asked is followed', async () => {
  const files = await startFileServer();
  files.serve('/there', 'plan');
  const address = files.serve('/here', (_req, res) => {
    res.writeHead(302, { location: '/there' });
    res.end();
  });
  const had = await createFileSource(true).fetch(address);
  expect('bytes' in had && Buffer.from(had.bytes).toString()).toBe('plan');
  await files.close();
});
