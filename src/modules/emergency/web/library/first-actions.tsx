import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Population,
  ProtocolLine,
  ProtocolSource,
} from '#modules/emergency/contract/protocol-content.ts';
import css from './protocol.module.css';
import { LineFacts } from './protocol-line.tsx';

interface FirstActionsProps {
  lines: readonly ProtocolLine[];
  populations: readonly Population[];
  sources: readonly ProtocolSource[];
  target: string;
  renderTools: (line: ProtocolLine) => ReactNode;
}

/** What is done first, in order, each step to be ticked; nothing of it is kept. */
export function FirstActions({ lines, populations, sources, target, renderTools }: FirstActionsProps) {
  const { t } = useTranslation('emergency/library');
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const tick = (id: string, isDone: boolean) =>
    setDone((before) => new Set(isDone ? [...before, id] : [...before].filter((other) => other !== id)));
  return (
    <section aria-labelledby="first-actions">
      <h2 id="first-actions">{t('sections.firstActions')}</h2>
      <ol className={css.steps}>
        {lines.map((line, index) => (
          <li
            key={line.id}
            id={line.id}
            className={css.step}
            data-done={done.has(line.id)}
            data-target={line.id === target}
          >
            <label className={css.tick}>
              <input
                type="checkbox"
                checked={done.has(line.id)}
                onChange={({ currentTarget }) => tick(line.id, currentTarget.checked)}
              />
              <span className={css.number} aria-hidden="true">
                {index + 1}
              </span>
              <span lang="fr" className={css.action}>
                {line.text}
              </span>
            </label>
            <LineFacts line={line} populations={populations} sources={sources} tools={renderTools(line)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
