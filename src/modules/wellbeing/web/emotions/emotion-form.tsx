import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '#web/shared/api/request.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { CrisisCard } from '../crisis/crisis-card.tsx';
import { VoiceField } from '../voice/voice-field.tsx';
import { EmojiPicker } from './emoji-picker.tsx';
import { splitEmojis } from './emojis.ts';
import css from './emotions.module.css';
import type { Noted } from './emotions.ts';
import { ScoreField } from './score-field.tsx';

interface EmotionFormProps {
  initial?: Noted;
  submit: string;
  error: unknown;
  isPending: boolean;
  /** `forget` empties the form once it is saved. */
  onSave: (noted: Noted, forget: () => void) => void;
  onCancel?: () => void;
}

const nothing: Noted = { text: null, score: null, emojis: null, audio_url: null };

/** Any of four ways to say it: words, a score, emojis, one's voice. Nothing put there is lost by a refusal. */
export function EmotionForm({
  initial = nothing,
  submit,
  error,
  isPending,
  onSave,
  onCancel,
}: EmotionFormProps) {
  const { t } = useTranslation('wellbeing/emotions');
  const id = useId();
  const [text, setText] = useState(initial.text ?? '');
  const [score, setScore] = useState(initial.score);
  const [chosen, setChosen] = useState(splitEmojis(initial.emojis));
  const [voice, setVoice] = useState(initial.audio_url);
  const [isReminded, setReminded] = useState(false);
  const isEmpty = text.trim() === '' && score === null && chosen.length === 0 && voice === null;

  const forget = () => {
    setText(initial.text ?? '');
    setScore(initial.score);
    setChosen(splitEmojis(initial.emojis));
    setVoice(initial.audio_url);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setReminded(isEmpty);
    if (isEmpty) return;
    const noted = {
      text: text.trim() === '' ? null : text,
      score,
      emojis: chosen.length > 0 ? chosen.join('') : null,
      audio_url: voice,
    };
    onSave(noted, forget);
  };
  const isTooLate = error instanceof ApiProblem && error.code === 'forbidden';
  return (
    <form className={css.form} onSubmit={save} noValidate>
      <div className={css.field}>
        <label className={css.label} htmlFor={id}>
          {t('form.text')}
        </label>
        <textarea
          id={id}
          className={css.sheet}
          rows={3}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      <CrisisCard text={text} />
      <ScoreField score={score} onChange={setScore} />
      <EmojiPicker chosen={chosen} onChange={setChosen} />
      <VoiceField value={voice} initial={initial.audio_url} onChange={setVoice} />
      <p role="status" className={css.soft}>
        {isReminded && isEmpty ? t('form.empty') : ''}
      </p>
      {isTooLate && <p role="alert">{t('entry.tooLate')}</p>}
      {Boolean(error) && !isTooLate && <Failure error={error} />}
      {Boolean(error) && !isTooLate && <p className={css.soft}>{t('form.kept')}</p>}
      <div className={css.row}>
        <Button type="submit" isPending={isPending}>
          {submit}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
