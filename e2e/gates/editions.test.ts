import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The second build has no calculators either: one build less to wait for. */
const builds = [
  { HYGIE_EDITION: 'personal', HYGIE_CALCULATORS: 'on' },
  { HYGIE_EDITION: 'institution', HYGIE_CALCULATORS: 'off' },
];
const folders = { personal: 'dist/web', institution: 'dist/web-institution-without-calculators' } as const;
const readable = /\.(js|css|html|json|webmanifest)$/;

/** What makes a camera read a face, by name: of files, of code, of words. One is enough to be too many. */
const symbols = [
  /scan_camera/,
  /getUserMedia\([^)]*video/,
  /srcObject/,
  /faceExpression/i,
  /tinyFaceDetector/i,
  /tensorflow|tfjs/i,
  /face_expression_model/,
  /tiny_face_detector_model/,
  /camera|caméra/i,
  /suggested_face|FaceSuggestion|suggestingFaces|fearful/,
  /Ton visage a l’air|Your face looks/,
];

/** What makes scores and tables by weight: of the rules, of the words, of the addresses. */
const calculatorSymbols = [
  /glasgow-blatchford/,
  /pecarn-2-ans-et-plus/,
  /heavierThanKg/,
  /weightForAge/,
  /\/urgence\/(scores|tables)/,
  /Quand ne pas l’utiliser|When not to use it/,
];

interface Found {
  files: string[];
  text: string;
}

async function read(folder: string): Promise<Found> {
  const files = await readdir(join(root, folder), { recursive: true });
  const texts = await Promise.all(
    files.filter((file) => readable.test(file)).map((file) => readFile(join(root, folder, file), 'utf8')),
  );
  return { files, text: texts.join('\n') };
}

describe('nothing of the camera is in an institution’s build', () => {
  let personal: Found;
  let institution: Found;

  beforeAll(async () => {
    for (const build of builds) {
      await promisify(execFile)(process.execPath, ['scripts/build-web.mjs'], {
        cwd: root,
        env: { ...process.env, ...build },
      });
    }
    personal = await read(folders.personal);
    institution = await read(folders.institution);
  });

  test('both are whole applications', () => {
    expect(institution.files.length).toBeGreaterThan(personal.files.length * 0.8);
    for (const { text } of [personal, institution]) expect(text).toContain('scan_sliders');
  });

  test.each(symbols)('%s: in the personal one, and not in theirs', (symbol) => {
    expect(symbol.exec(personal.text)?.[0]).toBeDefined();
    expect(symbol.exec(institution.text)?.[0]).toBeUndefined();
  });

  test.each(calculatorSymbols)('%s: in the one with calculators, and not in the one without', (symbol) => {
    expect(symbol.exec(personal.text)?.[0]).toBeDefined();
    expect(symbol.exec(institution.text)?.[0]).toBeUndefined();
  });

  test('none of its files has a name that says it either', () => {
    const telling = (files: string[]) =>
      files.filter((file) => /camera|face_|tfjs|_model|\.bin$/i.test(file));
    expect(telling(personal.files).length).toBeGreaterThanOrEqual(6);
    expect(telling(institution.files)).toEqual([]);
  });
});
