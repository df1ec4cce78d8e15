import { useId, useState } from 'react';
import { Failure } from '#web/shared/states/failure.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import css from './editor.module.css';

const leastReason = 5;
const mostReason = 500;

interface ReasonedProps {
  words: { hint: string; reason: string; needsReason: string; confirm: string; sure: string };
  isPending: boolean;
  error: unknown;
  onConfirm: (reason: string) => void;
}

/** An act that others will read the reason of: it is offered once there is one, and asked once more. */
export function Reasoned({ words, isPending, error, onConfirm }: ReasonedProps) {
  const [reason, setReason] = useState('');
  const ids = { reason: useId(), hint: useId() };
  const said = reason.trim();
  return (
    <>
      <p id={ids.hint}>{words.hint}</p>
      <label className={css.label} htmlFor={ids.reason}>
        {words.reason}
      </label>
      <textarea
        id={ids.reason}
        className={css.sentence}
        rows={2}
        maxLength={mostReason}
        value={reason}
        aria-describedby={ids.hint}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {Boolean(error) && <Failure error={error} />}
      {said.length >= leastReason ? (
        <div>
          <ConfirmButton
            variant="outline"
            label={words.confirm}
            question={words.sure}
            isPending={isPending}
            onConfirm={() => onConfirm(said)}
          />
        </div>
      ) : (
        <p className={css.hint}>{words.needsReason}</p>
      )}
    </>
  );
}
