import { openDatabase } from '../platform/database/open.ts';
import { readSettings } from '../platform/settings.ts';
import { cliMessages } from './cli.messages.ts';

/** `hygie migrate`: applies what is pending, says what it did, and leaves the database as it found it otherwise. */
export async function migrate(options: { json?: boolean }): Promise<void> {
  const database = await openDatabase(readSettings(), options.json ? () => undefined : console.log);
  await database.stop();
  const { applied, version } = database;
  console.log(
    options.json ? JSON.stringify({ applied, postgres: version }) : cliMessages.migrated(applied.length),
  );
}
