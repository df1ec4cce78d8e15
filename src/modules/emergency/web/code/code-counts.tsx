import { useTranslation } from 'react-i18next';
import type { CodeState } from '#modules/emergency/rules/code/code-state.ts';
import css from './code.module.css';

interface CodeCountsProps {
  state: CodeState;
  /** Absent once the pulse is back: no cycle runs any more. */
  cycle: number | undefined;
}

/** Which cycle it is, and how often each thing was done: figures that are read from two metres on a tablet. */
export function CodeCounts({ state, cycle }: CodeCountsProps) {
  const { t } = useTranslation('emergency/code');
  return (
    <ul className={css.counts}>
      {cycle !== undefined && (
        <li className={css.far}>
          <span>{t('counts.cycle')}</span> <strong data-digits>{cycle}</strong>
        </li>
      )}
      {(['shocks', 'adrenalines', 'amiodarones'] as const).map((name) => (
        <li key={name}>
          <strong data-digits>{state[name]}</strong>{' '}
          <span>{t(`counts.${name}`, { count: state[name] })}</span>
        </li>
      ))}
    </ul>
  );
}
