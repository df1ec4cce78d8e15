import { startEmbeddedPostgres } from '#platform/postgres/start-embedded-postgres.ts';

// Keeps the embedded PostgreSQL of a data folder running, as a server does and with nothing else, until SIGTERM.
const [dataDir = ''] = process.argv.slice(2);
const embedded = await startEmbeddedPostgres({ dataDir, onProgress: console.log }).catch((error: unknown) => {
  console.log(error instanceof Error ? error.message : error);
  process.exit(1);
});
process.once('SIGTERM', () => void embedded.stop());
console.log('ready');
