import type { z } from 'zod';
import { OperatorFault } from './operator/fault.ts';
import { settingsMessages } from './settings.messages.ts';
import { listFaults, SettingsSchema } from './settings.schema.ts';

/** Everything an operator may set. Read once, at the start, and handed down; nothing else reads the environment. */
export type Settings = Readonly<z.infer<typeof SettingsSchema>>;

/** What is served, to whom: a person's own instance, or a faculty's or a hospital's. */
export type Edition = Settings['edition'];

/**
 * Reads the settings from the environment. A variable set to nothing counts as not set.
 *
 * @throws OperatorFault with one sentence per fault, all at once, none repeating a value
 */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const faults = listFaults(given);
  if (faults.length > 0) {
    throw new OperatorFault([settingsMessages.title(), ...faults.map((fault) => `- ${fault}`)].join('\n'));
  }
  return SettingsSchema.parse(given);
}
