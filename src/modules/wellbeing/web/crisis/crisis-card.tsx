import { IconX } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assessCrisis } from '#modules/wellbeing/rules/crisis.ts';
import { type ShownLine, useHelpLines } from '../help/help-lines.ts';
import { HelpLineLink } from '../help/help-panel.tsx';
import css from './crisis-card.module.css';

const spokenShown = 3;

/** The first numbers to call, and those that are written to. The whole list stays one tap away, above. */
function chooseLines(lines: readonly ShownLine[]): ShownLine[] {
  const isSpoken = ({ channels }: ShownLine) => channels.includes('voice');
  return [...lines.filter(isSpoken).slice(0, spokenShown), ...lines.filter((line) => !isSpoken(line))];
}

interface CalmCardProps {
  isForAnother: boolean;
  /** Read by who may show the card, before: a request at that moment would tell the server. */
  lines: readonly ShownLine[];
  onHide: () => void;
}

/** The numbers one may call, calmly; nothing else happens. */
export function CalmCard({ isForAnother, lines, onHide }: CalmCardProps) {
  const { t } = useTranslation('wellbeing/crisis');
  return (
    <section className={css.card}>
      <div className={css.head}>
        <h2 className={css.title}>{t(isForAnother ? 'title.other' : 'title.self')}</h2>
        <button type="button" className={css.dismiss} aria-label={t('dismiss')} onClick={onHide}>
          <IconX size={22} stroke={1.75} aria-hidden="true" />
        </button>
      </div>
      <p>{t('words')}</p>
      <ul className={css.lines}>
        {chooseLines(lines).map((line) => (
          <HelpLineLink key={line.slug} line={line} />
        ))}
      </ul>
      <p className={css.why}>{t('why')}</p>
    </section>
  );
}

/**
 * The calm card, to stand under a field where one writes. It appears when the gate fires, blocks and sends nothing,
 * takes no focus, and stays hidden once it was hidden, until the text is empty again.
 */
export function CrisisCard({ text }: { text: string }) {
  // Typing goes first: the reading may come a moment later.
  const read = useDeferredValue(text);
  const { isCrisis, family } = useMemo(() => assessCrisis(read), [read]);
  const [isHidden, setHidden] = useState(false);
  // Never asked because the gate fired: a request at that moment would tell the server.
  const { lines } = useHelpLines(false);
  if (isHidden && text.trim() === '') setHidden(false);
  const isShown = isCrisis && !isHidden;
  return (
    <div role="status">
      {isShown && (
        <CalmCard
          isForAnother={family === 'worry-for-another'}
          lines={lines}
          onHide={() => setHidden(true)}
        />
      )}
    </div>
  );
}
