import { open } from 'node:fs/promises';
import { readFeeling } from '#modules/wellbeing/rules/emotion-text-suggestion.ts';
import { OperatorFault } from '../platform/operator/fault.ts';
import { emotionMessages as say } from './emotion.messages.ts';

export interface EmotionOptions {
  json?: boolean;
  batch?: string;
}

async function readBatch(path: string): Promise<void> {
  const file = await open(path).catch(() => {
    throw new OperatorFault(say.unreadable(path));
  });
  try {
    for await (const line of file.readLines()) console.log(JSON.stringify(readFeeling(line)));
  } catch {
    throw new OperatorFault(say.unreadable(path));
  } finally {
    await file.close().catch(() => undefined);
  }
}

function readOne(text: string, isJson: boolean): void {
  const reading = readFeeling(text);
  if (isJson) {
    console.log(JSON.stringify(reading));
    return;
  }
  console.log(say.sentence(reading.emotion ?? say.undetermined, reading.valence, reading.arousal));
  if (reading.crisis) console.log(say.crisis);
}

/**
 * `hygie emotion`: reads a text, or a file of one text a line, with the rules that the application uses. Needs no
 * database and no network, and keeps nothing.
 *
 * @returns the exit code: 0 read, 2 nothing to read or two things at once
 */
export async function emotion(text: string | undefined, { json, batch }: EmotionOptions): Promise<0 | 2> {
  if (batch !== undefined && text !== undefined) {
    console.error(say.both);
    return 2;
  }
  if (batch !== undefined) await readBatch(batch);
  else if (text !== undefined) readOne(text, json ?? false);
  else {
    console.error(say.nothing);
    return 2;
  }
  return 0;
}
