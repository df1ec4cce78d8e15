import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import css from './confirm-button.module.css';

interface ConfirmButtonProps {
  variant?: 'subtle' | 'outline';
  isPending?: boolean;
  /** What the button says first: « Effacer ». */
  label: string;
  /** What a screen reader hears instead, when the label alone would be unclear. */
  fullLabel?: string;
  /** What is asked before it is done: « Effacer ce point ? C'est définitif. » */
  question: string;
  onConfirm: () => void;
}

/** A button for what cannot be undone: it asks once, in place, and the way back is as near as the way on. */
export function ConfirmButton({
  label,
  fullLabel,
  question,
  onConfirm,
  variant,
  isPending,
}: ConfirmButtonProps) {
  const { t } = useTranslation('shell');
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const hasAsked = useRef(false);
  useEffect(() => {
    // Asking, the way back is under the finger; afterwards, the focus returns to where it came from.
    if (isAsking) keep.current?.focus();
    else if (hasAsked.current) first.current?.focus();
    hasAsked.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button
        ref={first}
        variant={variant ?? 'subtle'}
        isDanger
        isPending={isPending ?? false}
        aria-label={fullLabel}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    <fieldset className={css.question}>
      <legend>{question}</legend>
      <div className={css.answers}>
        <Button ref={keep} variant="outline" onClick={() => setAsking(false)}>
          {t('confirm.no')}
        </Button>
        <Button
          isDanger
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {label}
        </Button>
      </div>
    </fieldset>
  );
}
