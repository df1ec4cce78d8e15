import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ShownLine } from '../help/help-lines.ts';
import { HelpLineLink } from '../help/help-panel.tsx';
import css from './calm-card.module.css';

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
