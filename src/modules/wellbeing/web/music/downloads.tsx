import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AudioFormat } from '#modules/wellbeing/rules/music/audio-file.ts';
import { Button } from '#web/shared/ui/button.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import { makeInWorker } from './make-in-worker.ts';
import css from './music.module.css';
import type { PlayablePiece } from './use-composition.ts';

const formats: readonly AudioFormat[] = ['mp3', 'ogg', 'wav', 'mid'];

function hand(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the address when it begins to save, a moment after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The piece as a file to keep, in each format; what is not at hand yet is made again, the same. */
export function Downloads({ piece }: { piece: PlayablePiece }) {
  const { t } = useTranslation('wellbeing/music');
  const [work, setWork] = useState<{ format: AudioFormat; percent: number }>();
  const [isLost, setLost] = useState(false);
  const job = useRef<AbortController>(undefined);
  useEffect(() => () => job.current?.abort(), []);
  const download = async (format: AudioFormat) => {
    setLost(false);
    const name = `hygie-${piece.request.seed}.${format}`;
    if (format === piece.format) return hand(piece.file, name);
    const mine = new AbortController();
    job.current = mine;
    setWork({ format, percent: 0 });
    try {
      const onProgress = (share: number) => setWork({ format, percent: Math.floor(share * 100) });
      hand(await makeInWorker({ request: piece.request, format }, { signal: mine.signal, onProgress }), name);
    } catch {
      if (!mine.signal.aborted) setLost(true);
    }
    setWork(undefined);
  };
  // A sound from elsewhere is handed on as it came; only our own is made again in another format.
  const offered = piece.provider === undefined ? formats : [piece.format];
  return (
    <Fold title={t('download.title')}>
      <div className={css.row}>
        {offered.map((format) => (
          <Button
            key={format}
            variant="outline"
            isPending={work !== undefined}
            onClick={() => void download(format)}
          >
            {work?.format === format
              ? t('download.working', { percent: work.percent })
              : t(`download.${format}`)}
          </Button>
        ))}
      </div>
      {isLost && <p role="alert">{t('lost')}</p>}
    </Fold>
  );
}
