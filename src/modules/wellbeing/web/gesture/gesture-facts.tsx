import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { GestureWords, MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import { currentLanguage } from '#web/shared/dates.ts';
import { Fold } from '#web/shared/ui/fold.tsx';
import evidenceGrades from '../../../../../catalogue/gestures/evidence-grades.json' with { type: 'json' };
import css from './gesture-screen.module.css';

const Reference = z.object({ authors: z.string().optional(), journal: z.string().optional() });
const Address = z.object({ url: z.url({ protocol: /^https$/ }) });

function Source({ source }: { source: MicroGesture['sources'][number] }) {
  const { authors = '', journal } = Reference.safeParse(source).data ?? {};
  const address = Address.safeParse(source);
  const [firstAuthor = ''] = authors.split(',');
  const line = [firstAuthor, source.title, journal, source.year].filter(Boolean).join(' · ');
  return (
    <li>
      {address.success ? (
        <a href={address.data.url} target="_blank" rel="noreferrer">
          {line}
        </a>
      ) : (
        line
      )}
    </li>
  );
}

interface GestureFactsProps {
  gesture: MicroGesture;
  words: z.infer<typeof GestureWords>;
}

/** One tap away: how solid it is, from which source, with which care, and that a clinician has yet to read it. */
export function GestureFacts({ gesture, words }: GestureFactsProps) {
  const { t } = useTranslation('wellbeing/gesture');
  const grade = evidenceGrades.find((candidate) => candidate.grade === gesture.evidence_grade);
  return (
    <div>
      <Fold title={t('facts', { grade: gesture.evidence_grade })}>
        <div className={css.factsBody}>
          <p>
            <strong>{grade?.[currentLanguage()]}</strong> {words.evidence}
          </p>
          {gesture.contraindications[currentLanguage()].concat(words.cautions).map((caution) => (
            <p key={caution}>{caution}</p>
          ))}
          <h3>{t('sources')}</h3>
          <ul className={css.sources}>
            {gesture.sources.map((source) => (
              <Source key={source.title} source={source} />
            ))}
          </ul>
        </div>
      </Fold>
      {gesture.clinical_review === 'required' && <p className={css.review}>{t('reviewRequired')}</p>}
    </div>
  );
}
