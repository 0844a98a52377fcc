// Draws color.png and outline.png from the drawings beside them: node appPackage/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

for (const name of ['color', 'outline']) {
  const drawing = new Resvg(readFileSync(new URL(`${name}.svg`, import.meta.url)));
  writeFileSync(new URL(`${name}.png`, import.meta.url), drawing.render().asPng());
}
