import { setTimeout as pause } from 'node:timers/promises';
import { addDemoPerson, demoPerson } from '../demo.ts';
import { type RunningServer, type ServerOptions, startServer } from '../main.ts';
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

/** A server that was just stopped may hold the port for another moment. */
async function startWhenPortIsFree(options: ServerOptions): Promise<RunningServer> {
  for (const deadline = Date.now() + portPatienceMillis; ; await pause(250)) {
    try {
      return await startServer(options);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || Date.now() > deadline)
        throw faultOfListening(error, options.settings);
    }
  }
}

function stopWhenAsked(server: RunningServer): void {
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
  // The launcher that brought this Node was killed: nobody else would tell us.
  process.on('disconnect', stop);
}

/**
 * `hygie serve`: starts everything, prints the address, and runs until SIGTERM or SIGINT, which finish the requests in
 * flight.
 */
export async function serve(options: { demo?: boolean }): Promise<void> {
  const startedAt = performance.now();
  const settings = readSettings();
  const onProgress = (line: string) => console.log(line);
  await ensureWebBuild(settings.edition, onProgress);
  const server = await startWhenPortIsFree({ settings, onProgress });
  stopWhenAsked(server);
  if (options.demo) {
    await addDemoPerson(server.database.admin, new Date());
    onProgress(cliMessages.demoPerson(demoPerson.email, demoPerson.password));
  }
  console.log(cliMessages.ready(server.address, ((performance.now() - startedAt) / 1000).toFixed(1)));
}
