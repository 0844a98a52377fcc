import { createFileTarget } from '../../src/teams/file-target';
import { type FileServer, startFileServer } from '../support/file-server';

/** Where a file may be put, what is said of it, and how long that may take. */

let drive: FileServer;
beforeAll(async () => {
  drive = await startFileServer();
});
afterAll(() => drive.close());

const placeAt = (uploadAddress: string, address = 'https://exempel-my.sharepoint.com/plan.xlsx') => ({
  uploadAddress,
  address,
  name: 'plan.xlsx',
  uniqueId: 'u',
  fileType: 'xlsx',
});

test.each([1, 2, 1000])('%i bytes: the last is counted from 0', async (count) => {
  let range: unknown;
  const address = drive.serve(`/size/${count}`, (req, res) => {
    range = [req.method, req.headers['content-range'], req.headers['content-length']];
    req.resume();
    res.writeHead(200);
    res.end();
  });
  expect(await createFileTarget(true).put(placeAt(address), new Uint8Array(count))).toBeUndefined();
  expect(range).toEqual(['PUT', `bytes 0-${count - 1}/${count}`, String(count)]);
});

test('a place that never answers is given up in time, and it is not known whether the file is there', async () => {
  const address = drive.serve('/never', (req) => void req.resume());
  expect(await createFileTarget(true, 200).put(placeAt(address), new Uint8Array(9))).toBe('uncertain');
});

test.each([
  ['this machine, where it is no trial', () => drive.serve('/here', 'x')],
  ['no https', () => 'http://exempel.sharepoint.com/a'],
  ['a host that looks alike', () => 'https://exempel.sharepoint.com.evil.se/a'],
])('%s is not asked', async (_name, address) => {
  const asked = drive.asked.length;
  expect(await createFileTarget(false).put(placeAt(address()), new Uint8Array(9))).toBe('foreign');
  expect(drive.asked).toHaveLength(asked);
});

test('a file that would be shown elsewhere is not put', async () => {
  const asked = drive.asked.length;
  const place = placeAt(drive.serve('/shown', 'x'), 'https://evil.se/plan.xlsx');
  expect(await createFileTarget(true).put(place, new Uint8Array(9))).toBe('foreign');
  expect(drive.asked).toHaveLength(asked);
});
