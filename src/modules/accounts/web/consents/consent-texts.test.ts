import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { consentPurposes, consentTextVersions } from '../../contract/consent.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** SHA-256 of what a person reads before agreeing, in both languages, under each version that was ever shown. */
const shown: Readonly<Record<string, string>> = {
  'journal_feedback_model 2026-11-26': 'ec7861e45964efc0469ba1bcba2525f75cf322e28cbe162acaddaa84ba6583a5',
  'gesture_wording_model 2026-11-26': '39d7a5da9d6b436f273a40208f158f55dce17f79158204b7ddd744146890e693',
  'emergency_ordering_model 2026-11-26': '713fb3d1a3c3e49a305f070aa1e8874fe13cb7325c3211f80f84ee8766478115',
  'music_external 2026-11-26': '6a82f0199f909ff04f821beb0421ba1710e8930fab9a94c2a84fa240bad6dac0',
  'reminders 2026-11-26': 'fbe5fd97db80701b936500d00b8570292f717db17d4f39e61c93eaee31e29f14',
};

const hashOf = (purpose: (typeof consentPurposes)[number]) =>
  createHash('sha256')
    .update(JSON.stringify([fr.purposes[purpose], en.purposes[purpose]]))
    .digest('hex');

test('each version stands for one wording: another wording takes another version', () => {
  const found = consentPurposes.map((purpose) => [
    `${purpose} ${consentTextVersions[purpose]}`,
    hashOf(purpose),
  ]);
  for (const [version = '', hash] of found) expect([version, shown[version]]).toEqual([version, hash]);
  expect(Object.keys(fr.purposes).sort()).toEqual([...consentPurposes].sort());
});
