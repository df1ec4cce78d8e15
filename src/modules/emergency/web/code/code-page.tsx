import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { replay } from '#modules/emergency/rules/code/code-state.ts';
import { Options } from '#web/shared/ui/options.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { useNight } from '../library/night.ts';
import { NightSwitch } from '../library/night-switch.tsx';
import { ReviewNotices } from '../library/notices.tsx';
import { useReference } from '../library/use-reference.ts';
import { Purpose } from '../purpose.tsx';
import { BeforeCode } from './before-code.tsx';
import css from './code.module.css';
import { CodeEnded } from './code-ended.tsx';
import { CodeLines } from './code-lines.tsx';
import { CodeRunning } from './code-running.tsx';
import { arrestProtocols, followed, plainPace } from './followed-protocol.ts';
import { choose, useKeptCode } from './kept-code.ts';

interface CodePageProps {
  /** The protocol of the page one comes from. */
  wanted?: string | undefined;
  /** A paced breath of another room, that the application puts here; `onClose` comes back. */
  renderBreath: (onClose: () => void) => ReactNode;
}

/** A cardiac arrest, timed and written down tap by tap, on this device alone. */
export function CodePage({ wanted, renderBreath }: CodePageProps) {
  const { t } = useTranslation('emergency/code');
  const reference = useReference();
  // Here, not only at the switch: the breath after a code, which has none, is no time for a white screen.
  useNight();
  const { log, choices, isKept } = useKeptCode();
  const [hasChosen, setChosen] = useState(false);
  const [isBreathing, setBreathing] = useState(false);
  // Offered at the end itself, never by a page that is opened again: a refusal needs no memory.
  const [isOffered, setOffered] = useState(false);
  const state = replay(log);
  const isRunning = state.phase !== 'before' && state.phase !== 'ended';
  const arrests = arrestProtocols(reference.protocols);
  // A new code never begins with the patient of the last one: that of adults, or of the page one comes from.
  const slug = state.phase === 'before' && !hasChosen ? (wanted ?? null) : choices.slug;
  const protocol = followed(arrests, slug);
  const pace = protocol?.structure.resuscitation ?? plainPace;
  const follow = (chosen: string) => {
    setChosen(true);
    choose({ slug: chosen });
  };
  if (isBreathing) return renderBreath(() => setBreathing(false));
  const chosen = arrests.length > 1 && (
    <Options
      legend={t('protocol.legend')}
      value={protocol?.slug}
      options={arrests.map((one) => ({ value: one.slug, label: one.title }))}
      onChoose={follow}
    />
  );
  return (
    <Page title={t('title')} {...(isRunning && { width: 'wide' })}>
      {!isKept && (
        <p className={css.notice} role="alert">
          {t('notKept')}
        </p>
      )}
      {state.phase === 'before' && (
        <BeforeCode
          perMinute={pace.compressionsPerMinute}
          onStart={() => choose({ slug: protocol?.slug ?? slug })}
        >
          {chosen}
        </BeforeCode>
      )}
      {state.phase === 'ended' && (
        <CodeEnded
          log={log}
          protocol={protocol}
          isOffered={isOffered}
          onBreathe={() => {
            setOffered(false);
            setBreathing(true);
          }}
          onRefuse={() => setOffered(false)}
        />
      )}
      {isRunning && (
        <CodeRunning log={log} state={state} pace={pace} protocol={protocol} onEnd={() => setOffered(true)} />
      )}
      <div className={css.aside}>
        <NightSwitch />
      </div>
      {!protocol && !reference.isPending && <p className={css.notice}>{t('protocol.none')}</p>}
      {protocol && state.phase !== 'ended' && (
        <>
          {state.phase !== 'before' && chosen}
          <ReviewNotices {...protocol} />
          <CodeLines protocol={protocol} />
        </>
      )}
      <Purpose title={t('purpose.title')} words={t('purpose.words')} />
    </Page>
  );
}
