import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';
import css from './voice.module.css';
import { VoicePlayer } from './voice-player.tsx';
import { VoiceRecorder } from './voice-recorder.tsx';
import { eraseVoice } from './voices.ts';

interface VoiceFieldProps {
  /** The address of the voice that the entry will hold. */
  value: string | null;
  /** The one it holds already: taking it away waits for the entry to be saved. */
  initial?: string | null | undefined;
  onChange: (address: string | null) => void;
}

/** One voice in a form: record it, or hear and take away the one that is there. */
export function VoiceField({ value, initial, onChange }: VoiceFieldProps) {
  const { t } = useTranslation('wellbeing/voice');
  const field = useRef<HTMLFieldSetElement>(null);
  // The button that was pressed goes with the change: the focus stays in the field.
  const change = (address: string | null) => {
    onChange(address);
    field.current?.focus();
  };
  return (
    <fieldset ref={field} tabIndex={-1} className={css.field}>
      <legend className={css.label}>{t('field.label')}</legend>
      {value === null ? (
        <VoiceRecorder onKept={change} />
      ) : (
        <div className={css.row}>
          <VoicePlayer address={value} label={t('said.listen')} />
          <Button
            variant="subtle"
            aria-label={t('field.removeFull')}
            onClick={() => {
              if (value !== initial) eraseVoice(value);
              change(null);
            }}
          >
            {t('field.remove')}
          </Button>
        </div>
      )}
      <p role="status" className={css.soft}>
        {value !== null && value !== initial ? t('field.kept') : ''}
      </p>
    </fieldset>
  );
}
