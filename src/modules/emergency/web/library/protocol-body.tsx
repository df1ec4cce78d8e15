import { IconPhone } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Population,
  ProtocolLine,
  ProtocolSection,
} from '#modules/emergency/contract/protocol-content.ts';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import { Fold } from '#web/shared/ui/fold.tsx';
import { Options } from '#web/shared/ui/options.tsx';
import { FirstActions } from './first-actions.tsx';
import css from './protocol.module.css';
import { Line } from './protocol-line.tsx';
import { Treatments } from './treatments.tsx';

const laterSections = ['recognition', 'severity', 'monitoring', 'pitfalls', 'calls', 'handOver'] as const;
const emergencyNumbers = ['15', '112'];

/** A line of no population holds for everybody: no choice ever hides it. */
export function linesFor<Kept extends ProtocolLine>(
  lines: readonly Kept[],
  chosen: Population | undefined,
): Kept[] {
  return lines.filter(({ population }) => !chosen || !population || population.includes(chosen));
}

function Calls() {
  const { t } = useTranslation('emergency/library');
  return (
    <p className={css.calls}>
      {emergencyNumbers.map((number) => (
        <a key={number} className={css.call} href={`tel:${number}`}>
          <IconPhone size={22} stroke={1.75} aria-hidden="true" />
          {t('call', { number })}
        </a>
      ))}
    </p>
  );
}

interface ProtocolBodyProps {
  protocol: Pick<PublishedProtocol, 'structure'>;
  /** The line that a link led to. */
  target: string;
  /** What one may do with each line: nothing where it is not given. */
  renderTools?: (section: ProtocolSection, line: ProtocolLine) => ReactNode;
}

/** The sections of a protocol, in the order in which they are needed. */
export function ProtocolBody({ protocol: { structure }, target, renderTools }: ProtocolBodyProps) {
  const { t } = useTranslation('emergency/library');
  const [chosen, setChosen] = useState<Population>();
  const { populations, sources, doubts } = structure;
  const shown = { populations, sources, target };
  const toolsIn = (section: ProtocolSection) => (line: ProtocolLine) => renderTools?.(section, line);
  return (
    <>
      {populations.length > 1 && (
        <Options
          legend={t('filter')}
          value={chosen ?? 'all'}
          options={['all' as const, ...populations].map((value) => ({
            value,
            label: t(`populations.${value}`),
          }))}
          onChoose={(value) => setChosen(populations.find((one) => one === value))}
        />
      )}
      <FirstActions
        lines={linesFor(structure.firstActions, chosen)}
        {...shown}
        renderTools={toolsIn('firstActions')}
      />
      <Treatments
        lines={linesFor(structure.treatments, chosen)}
        {...shown}
        renderTools={toolsIn('treatments')}
      />
      {laterSections.map((section) => (
        <section key={section} aria-labelledby={section}>
          <h2 id={section}>{t(`sections.${section}`)}</h2>
          {section === 'calls' && <Calls />}
          <ul className={css.lines} data-section={section}>
            {linesFor(structure[section], chosen).map((line) => (
              <li key={line.id} id={line.id} data-target={line.id === target}>
                <Line
                  line={line}
                  populations={populations}
                  sources={sources}
                  tools={toolsIn(section)(line)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {doubts.length > 0 && (
        <Fold title={t('doubts', { count: doubts.length })}>
          <ul className={css.doubts} lang="fr">
            {doubts.map((doubt) => (
              <li key={doubt} className={css.doubt}>
                {doubt}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
