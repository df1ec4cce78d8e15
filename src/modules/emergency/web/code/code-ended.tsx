import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import { durationsAt } from '#modules/emergency/rules/code/code-clock.ts';
import type { CodeEvent } from '#modules/emergency/rules/code/code-log.ts';
import { replay } from '#modules/emergency/rules/code/code-state.ts';
import { codeJson, codeText, minutes } from '#modules/emergency/rules/code/code-text.ts';
import { clockTime, fullDate, localDay } from '#web/shared/dates.ts';
import { saveFile } from '#web/shared/save-file.ts';
import { Button } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { eraseCode, tap } from './kept-code.ts';
import { LogList } from './log-list.tsx';
import css from './record.module.css';

/** Once, right after the end: a minute and a half for oneself. Refusing leaves no trace. */
function Offer({ onBreathe, onRefuse }: { onBreathe: () => void; onRefuse: () => void }) {
  const { t } = useTranslation('emergency/code');
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that ended the code is gone: whoever follows the focus is led here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={css.offer} aria-labelledby="code-offer">
      <h2 id="code-offer" ref={heading} tabIndex={-1}>
        {t('offer.title')}
      </h2>
      <p>{t('offer.words')}</p>
      <div className={css.answers}>
        <Button onClick={onBreathe}>{t('offer.yes')}</Button>
        <Button variant="outline" onClick={onRefuse}>
          {t('offer.no')}
        </Button>
      </div>
    </section>
  );
}

interface CodeEndedProps {
  log: readonly CodeEvent[];
  protocol: PublishedProtocol | undefined;
  isOffered: boolean;
  onBreathe: () => void;
  onRefuse: () => void;
}

/** What the code amounts to, to take away or to erase. */
export function CodeEnded({ log, protocol, isOffered, onBreathe, onRefuse }: CodeEndedProps) {
  const { t } = useTranslation('emergency/code');
  const state = replay(log);
  const { totalMs, compressedMs, pausedMs } = durationsAt(state, state.phaseSince);
  const begun = new Date(state.startedAt ?? 0);
  const name = `hygie-${t('export.file')}-${localDay(begun)}-${clockTime(begun).replaceAll(':', '')}`;
  const saveText = () => {
    const lines = codeText(
      log,
      (kind) => t(`kinds.${kind}`),
      (at) => clockTime(new Date(at)),
    );
    const head = `${t('export.head', { day: fullDate(begun) })}\n\n`;
    saveFile(new Blob([head, lines], { type: 'text/plain;charset=utf-8' }), `${name}.txt`);
  };
  const saveJson = () => {
    const { slug, version } = protocol ?? {};
    const json = codeJson(log, slug !== undefined && version !== undefined ? { slug, version } : null);
    saveFile(new Blob([json], { type: 'application/json' }), `${name}.json`);
  };
  const figures = [
    ['total', minutes(totalMs)],
    ['compressed', minutes(compressedMs)],
    ['paused', minutes(pausedMs)],
    ['shocks', state.shocks],
    ['adrenalines', state.adrenalines],
    ['amiodarones', state.amiodarones],
  ] as const;
  return (
    <>
      {isOffered && <Offer onBreathe={onBreathe} onRefuse={onRefuse} />}
      <section aria-labelledby="code-ended">
        <h2 id="code-ended">{t('ended.title')}</h2>
        <dl className={css.figures}>
          {figures.map(([figure, value]) => (
            <div key={figure}>
              <dt>{t(`ended.${figure}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <LogList log={log} />
      <p className={css.soft}>{t('export.words')}</p>
      <div className={css.answers}>
        <Button variant="light" onClick={saveText}>
          {t('export.text')}
        </Button>
        <Button variant="light" onClick={saveJson}>
          {t('export.json')}
        </Button>
        <Button variant="outline" onClick={() => tap('undo')}>
          {t('ended.resume')}
        </Button>
        <ConfirmButton label={t('erase.label')} question={t('erase.question')} onConfirm={eraseCode} />
      </div>
    </>
  );
}
