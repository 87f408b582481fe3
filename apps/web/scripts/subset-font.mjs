/**
 * Cuts Plus Jakarta Sans down to what Indonesian, Javanese and English need: `node scripts/subset-font.mjs`.
 * The result is committed, so a build needs neither this script nor its time.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subset from 'subset-font';

const source = createRequire(import.meta.url).resolve('@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2');
const target = new URL('../src/lib/ui/plus-jakarta-sans.woff2', import.meta.url);

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('');
const beyond = '\u00a0“”‘’–—…·•×°‹›−²éèêëàâáíóúñçöüÉ';

const font = await subset(await readFile(source), ascii + beyond, {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'mark', 'ccmp', 'locl', 'tnum'],
  variationAxes: { wght: { min: 400, max: 700 } },
  noHinting: true,
});
await writeFile(target, font);
console.log(`${font.length} bytes`);
