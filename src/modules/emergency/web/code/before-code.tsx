import { IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './code.module.css';
import { tap } from './kept-code.ts';
import { MetronomeChoices } from './metronome-choices.tsx';

interface BeforeCodeProps {
  perMinute: readonly [number, number];
  onStart: () => void;
  children: ReactNode;
}

/** One tap to begin; what may be chosen stands below it. */
export function BeforeCode({ perMinute, onStart, children }: BeforeCodeProps) {
  const { t } = useTranslation('emergency/code');
  const start = () => {
    onStart();
    tap('start');
  };
  return (
    <>
      <button type="button" className={css.start} onClick={start}>
        <IconPlayerPlay size={36} stroke={1.75} aria-hidden="true" />
        {t('start')}
      </button>
      <p>{t('before')}</p>
      {children}
      <MetronomeChoices perMinute={perMinute} />
    </>
  );
}
