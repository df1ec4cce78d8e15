import { IconHeartRateMonitor, IconVaccine } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import type { AdrenalineView } from '#modules/emergency/rules/code/code-clock.ts';
import type { CodeKind } from '#modules/emergency/rules/code/code-log.ts';
import type { CodeState } from '#modules/emergency/rules/code/code-state.ts';
import { minutes } from '#modules/emergency/rules/code/code-text.ts';
import css from './code.module.css';
import { QuotedLine } from './code-lines.tsx';
import { namedLine } from './followed-protocol.ts';

interface CodePromptsProps {
  protocol: PublishedProtocol | undefined;
  state: CodeState;
  due: readonly CodeKind[];
  /** Null without a protocol: then nothing is said of any drug. */
  adrenaline: AdrenalineView | null;
}

/** What is due. A screen reader hears each change once, never the seconds. */
export function CodePrompts({ protocol, state, due, adrenaline }: CodePromptsProps) {
  const { t } = useTranslation('emergency/code');
  const { phase } = state;
  const isDue = due.includes('rhythm');
  const isAdrenalineDue = due.includes('adrenaline');
  const quoted = [
    isDue && protocol ? namedLine(protocol, 'shockLine') : undefined,
    isAdrenalineDue && protocol ? namedLine(protocol, 'adrenalineLine') : undefined,
  ].filter((line) => line !== undefined);
  return (
    <div className={css.prompts}>
      <div role="status" className={css.due}>
        {phase === 'pulse' && <p>{t('prompt.pulse')}</p>}
        {isDue && (
          <p className={css.now}>
            <IconHeartRateMonitor size={28} stroke={1.75} aria-hidden="true" />
            {t('prompt.rhythm')}
          </p>
        )}
        {isAdrenalineDue && (
          <p className={css.now}>
            <IconVaccine size={28} stroke={1.75} aria-hidden="true" />
            {t(adrenaline?.when === 'open' ? 'prompt.adrenalineOpen' : 'prompt.adrenalineLate')}
          </p>
        )}
      </div>
      {protocol && quoted.map((line) => <QuotedLine key={line.id} protocol={protocol} line={line} />)}
      {phase !== 'pulse' && adrenaline && (
        <p className={css.soft}>
          {adrenaline.when === 'none-given'
            ? t('prompt.noAdrenaline')
            : adrenaline.when === 'wait'
              ? t('prompt.adrenalineIn', { time: minutes(adrenaline.opensInMs) })
              : adrenaline.when === 'open'
                ? t('prompt.adrenalineCloses', { time: minutes(adrenaline.closesInMs) })
                : t('prompt.adrenalineOver', { time: minutes(-adrenaline.closesInMs) })}
        </p>
      )}
    </div>
  );
}
