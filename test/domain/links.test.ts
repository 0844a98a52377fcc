import { hostIn, Link, openable } from '../../src/domain/links';

/** What a plan may have as a link: what a card opens without asking what it is. */

test.each([
  'https://example.se/projektplan.pdf',
  'https://example.se',
  'HTTPS://example.se/a?b=1&c=2#d',
  'https://example.se/Planer/Möte%20(1).pdf',
  'https://example.se/:b:/r/sites/dialog/Delade/plan.docx?d=w12&csf=1',
])('%s is a link', (text) => {
  expect(Link.safeParse(text).success).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'javascript://example.se/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'http://example.se/plan.pdf',
  'file:///C:/plan.pdf',
  'vbscript:msgbox',
  'example.se/plan.pdf',
  '//example.se/plan.pdf',
  'https:plan.pdf',
  'https://',
  'https://kim:hemligt@example.se/plan.pdf',
  'https://example.se/plan.pdf javascript:alert(1)',
  'https://example.se/"onclick="alert(1)',
  'https://example.se/<script>',
  'https:\\\\example.se\\plan.pdf',
  'https://example.se/\u202Efdp.nalp',
  'Projektplanen',
  '',
])('%j is none', (text) => {
  expect(Link.safeParse(text).success).toBe(false);
});

test('what opens it has no sign that mark-up reads as something else', () => {
  expect(openable('https://example.se/Möte (1)[a]_*b*~'.replaceAll(' ', '%20'))).toBe(
    'https://example.se/M%C3%B6te%20%281%29%5Ba%5D%5F%2Ab%2A%7E',
  );
  expect(hostIn('https://Dokument.Example.se/plan.pdf')).toBe('dokument.example.se');
});
