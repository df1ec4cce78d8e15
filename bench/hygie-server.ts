import { startServer } from '../src/server/main.ts';
import { readSettings } from '../src/server/platform/settings.ts';

// The real server, started as `npm start` starts it, in a process of its own. Tells its parent where it is.
const running = await startServer({
  settings: readSettings(),
  onProgress: (line) => void process.stderr.write(`  ${line}\n`),
});
process.on('SIGTERM', async () => {
  await running.stop();
  process.exit(0);
});
process.on('message', (question) => {
  if (question === 'cpu') process.send?.(process.cpuUsage());
});
process.send?.({
  port: Number(new URL(running.address).port),
  server: running.database.connections.server,
  admin: running.database.admin,
  databaseProcessId: running.database.embedded?.processId() ?? 0,
});
