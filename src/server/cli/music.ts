import { type MusicFile, writeMusicFile } from '#modules/wellbeing/server/music-file.ts';
import { codeOf, OperatorFault } from '../platform/operator/fault.ts';
import { musicMessages as say } from './music.messages.ts';
import { ImpossibleOption, type MusicOptions, readMusicOptions } from './music-options.ts';

const barWidth = 30;
const reasons: Record<string, () => string> = {
  ENOENT: say.noFolder,
  ENOTDIR: say.noFolder,
  EACCES: say.forbidden,
  EPERM: say.forbidden,
  EROFS: say.forbidden,
  EISDIR: say.isFolder,
  ENOSPC: say.diskFull,
};

/** Draws how far the work is: over itself on a terminal, every tenth on a line of its own elsewhere. */
function progressBar(stream: NodeJS.WriteStream): (share: number) => void {
  let shown = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent === shown || (!stream.isTTY && percent % 10 !== 0)) return;
    shown = percent;
    const filled = Math.round(share * barWidth);
    const line = `[${'█'.repeat(filled)}${'·'.repeat(barWidth - filled)}] ${String(percent).padStart(3)}\u00a0%`;
    stream.write(stream.isTTY ? `\r${line}${percent === 100 ? '\n' : ''}` : `${line}\n`);
  };
}

async function write(parts: ReturnType<typeof readMusicOptions>, isQuiet?: boolean): Promise<MusicFile> {
  const { request, format, path } = parts;
  try {
    return await writeMusicFile(
      request,
      format,
      path,
      isQuiet ? () => undefined : progressBar(process.stderr),
    );
  } catch (error) {
    const reason = reasons[codeOf(error) ?? ''];
    throw reason ? new OperatorFault(say.cannotWrite(path, reason())) : error;
  }
}

/**
 * `hygie music`: composes a piece and writes it to a file.
 *
 * @returns the exit code: 0 when the file is there, 2 when an option cannot be meant (said in a sentence)
 * @throws {OperatorFault} when the file cannot be written
 */
export async function music(options: MusicOptions): Promise<0 | 2> {
  try {
    const parts = readMusicOptions(options);
    const startedAt = performance.now();
    const file = await write(parts, options.json);
    const { request, format, path } = parts;
    const timesRealTime = request.seconds / ((performance.now() - startedAt) / 1000);
    if (options.json) {
      const speed = Number(timesRealTime.toFixed(1));
      console.log(
        JSON.stringify({ file: path, format, ...request, ...file, timesRealTime: speed }, undefined, 2),
      );
    } else {
      console.log(say.done(path, request.seconds, timesRealTime.toFixed(0), request.seed));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof ImpossibleOption)) throw error;
    console.error(error.message);
    return 2;
  }
}
