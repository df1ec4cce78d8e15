import { Button, type ButtonProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './confirm-button.module.css';

interface ConfirmButtonProps extends Pick<ButtonProps, 'variant' | 'loading'> {
  /** What the button says first: « Effacer ». */
  label: string;
  /** What a screen reader hears instead, when the label alone would be unclear. */
  fullLabel?: string;
  /** What is asked before it is done: « Effacer ce point ? C'est définitif. » */
  question: string;
  onConfirm: () => void;
}

/** A button for what cannot be undone: it asks once, in place, and the way back is as near as the way on. */
export function ConfirmButton({ label, fullLabel, question, onConfirm, variant, loading }: ConfirmButtonProps) {
  const { t } = useTranslation('shell');
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button
        variant={variant ?? 'subtle'}
        color="danger"
        loading={loading ?? false}
        aria-label={fullLabel}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    <div className={css.question} role="group" aria-label={question}>
      <p>{question}</p>
      <div className={css.answers}>
        <Button ref={keep} variant="outline" onClick={() => setAsking(false)}>
          {t('confirm.no')}
        </Button>
        <Button
          color="danger"
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}
