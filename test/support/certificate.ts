import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that a test makes for itself, in the form of RFC 5280, and nothing but what that must hold. */

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const text = (tag: number, value: string): Buffer => der(tag, Buffer.from(value, 'latin1'));

const INTEGER = 0x02;
const OBJECT_ID = 0x06;
const UTC_TIME = 0x17;
/** ecdsa-with-SHA256, commonName and subjectAltName. */
const SIGNED_BY = sequence(der(OBJECT_ID, Buffer.from('2a8648ce3d040302', 'hex')));
const COMMON_NAME = der(OBJECT_ID, Buffer.from('550403', 'hex'));
const OTHER_NAMES = der(OBJECT_ID, Buffer.from('551d11', 'hex'));

const utcTime = (at: Date): Buffer =>
  text(
    UTC_TIME,
    `${at
      .toISOString()
      .replace(/[-:T]|\.\d+/gu, '')
      .slice(2)}`,
  );
const pem = (label: string, content: Buffer): string =>
  `-----BEGIN ${label}-----\n${content.toString('base64').replace(/.{64}/gu, '$&\n')}\n-----END ${label}-----\n`;

/** A key and a certificate that it signs itself, which holds for some host names for a day. */
export function makeCertificate(hosts: readonly string[]): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, text(0x0c, 'a test'))));
  const now = Date.now();
  const lasts = sequence(utcTime(new Date(now - 3_600_000)), utcTime(new Date(now + 86_400_000)));
  const names = sequence(OTHER_NAMES, der(0x04, sequence(...hosts.map((host) => text(0x82, host)))));
  const certificate = sequence(
    der(0xa0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1])),
    SIGNED_BY,
    name,
    lasts,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(names)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', certificate, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', sequence(certificate, SIGNED_BY, signature)),
  };
}
