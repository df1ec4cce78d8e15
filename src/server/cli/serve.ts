import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { addDemoPerson, demoPerson } from '../demo.ts';
import { type RunningServer, startServer } from '../main.ts';
import { codeOf, OperatorFault } from '../platform/operator/fault.ts';
import { readSettings, type Settings } from '../platform/settings.ts';
import { ensureWebBuild } from '../platform/web-build.ts';
import { cliMessages } from './cli.messages.ts';

const stopPatienceMillis = 30_000;
const portPatienceMillis = 3000;

function faultOfListening(error: unknown, { port, host }: Settings): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return new OperatorFault(cliMessages.portTaken(port));
  if (code === 'EACCES' && port < 1024) return new OperatorFault(cliMessages.portForbidden(port));
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new OperatorFault(cliMessages.hostUnknown(host));
  return error;
}

function listenOnce({ port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Looks before anything is started, and a little longer: a server that is just stopping may still hold the port. */
async function awaitPort(settings: Settings): Promise<void> {
  for (const deadline = Date.now() + portPatienceMillis; ; await pause(100)) {
    try {
      return await listenOnce(settings);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || Date.now() > deadline) throw faultOfListening(error, settings);
    }
  }
}

function stopWhenAsked(server: RunningServer, isOrphan: () => boolean): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    console.log(cliMessages.stopping());
    const tooLong = setTimeout(() => {
      console.error(cliMessages.stopTooLong());
      process.exit(1);
    }, stopPatienceMillis);
    void server.stop().then(
      () => {
        clearTimeout(tooLong);
        console.log(cliMessages.stopped());
        if (process.connected) process.disconnect();
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // The launcher that brought this Node was killed, perhaps while we were starting: nobody else would tell us.
  if (isOrphan()) stop();
  else process.on('disconnect', stop);
}

/**
 * `hygie serve`: starts everything, prints the address, and runs until SIGTERM or SIGINT, which finish the requests in
 * flight.
 */
export async function serve(options: { demo?: boolean }): Promise<void> {
  const startedAt = performance.now();
  const hadLauncher = process.connected;
  const settings = readSettings();
  const onProgress = (line: string) => console.log(line);
  await awaitPort(settings);
  await ensureWebBuild(settings, onProgress);
  const server = await startServer({ settings, onProgress }).catch((error: unknown) => {
    throw faultOfListening(error, settings);
  });
  stopWhenAsked(server, () => Boolean(hadLauncher) && !process.connected);
  if (options.demo) {
    await addDemoPerson(server.database.admin, new Date());
    onProgress(cliMessages.demoPerson(demoPerson.email, demoPerson.password));
  }
  console.log(cliMessages.ready(server.address, ((performance.now() - startedAt) / 1000).toFixed(1)));
}
