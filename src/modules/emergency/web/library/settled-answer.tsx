import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Quotation } from '#modules/emergency/contract/answer.ts';
import { Button } from '#web/shared/ui/button.tsx';
import css from './answer.module.css';
import { AnswerPanel } from './answer-panel.tsx';
import type { Settled } from './use-keeping.ts';

const sortedLines = (quotations: readonly Quotation[]) =>
  quotations
    .map((quotation) => JSON.stringify(quotation))
    .sort()
    .join('\n');

/** The model's order of these very lines, and who ordered them; nothing when it has none, or speaks of others. */
function orderedBy(answer: Answer, reply: Settled['reply']) {
  if (reply?.order.by.kind !== 'model') return undefined;
  const isSame = sortedLines(reply.quotations) === sortedLines(answer.quotations);
  return isSame ? { model: reply.order.by.model, quotations: reply.quotations } : undefined;
}

interface SettledAnswerProps {
  answer: Answer;
  /** What the server said of this very question, once it did. */
  settled: Settled | undefined;
}

/** The answer of this browser, whether the question was kept, and another order of its lines, if one wants it. */
export function SettledAnswer({ answer, settled }: SettledAnswerProps) {
  const { t } = useTranslation('emergency/library');
  const [isReordered, setReordered] = useState(false);
  const ordered = orderedBy(answer, settled?.reply);
  return (
    <>
      {ordered && (
        // Asked for, and never by itself: no line moves under the eyes of whoever reads.
        <div>
          <Button variant="light" aria-pressed={isReordered} onClick={() => setReordered(!isReordered)}>
            {t('answer.modelOrder', { model: ordered.model })}
          </Button>
        </div>
      )}
      <AnswerPanel answer={ordered && isReordered ? { ...answer, quotations: ordered.quotations } : answer} />
      {settled && (
        <p className={css.understood}>
          {t(`kept.${settled.kept}`)}{' '}
          {settled.kept === 'kept' && <Link to="/urgence/questions">{t('kept.open')}</Link>}
        </p>
      )}
    </>
  );
}
