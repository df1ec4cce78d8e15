import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feeling } from '#modules/wellbeing/rules/affect-plane.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { type Dimension, Slider } from '../check-in/slider.tsx';
import { useNoteEffect } from './before-after.ts';
import css from './evidence.module.css';

interface AfterFormProps {
  slug: string;
  before: Feeling;
}

/** How it goes after the gesture, for whoever wants to say: leaving without a word costs nothing. */
export function AfterForm({ slug, before }: AfterFormProps) {
  const { t } = useTranslation('wellbeing/evidence');
  const [placed, setPlaced] = useState<Partial<Record<Dimension, number>>>({});
  const [isNoted, setNoted] = useState(false);
  const note = useNoteEffect(() => setNoted(true));
  const { valence, arousal } = placed;
  if (isNoted) return <p role="status">{t('after.noted')}</p>;
  const save = () => {
    if (valence === undefined || arousal === undefined) return;
    note.mutate({
      slug,
      before_valence: before.valence,
      before_arousal: before.arousal,
      after_valence: valence,
      after_arousal: arousal,
    });
  };
  return (
    <section className={css.after} aria-label={t('after.title')}>
      <h2 className={css.afterTitle}>{t('after.title')}</h2>
      {(['valence', 'arousal'] as const).map((dimension) => (
        <Slider
          key={dimension}
          dimension={dimension}
          value={placed[dimension]}
          onPlace={(value) => setPlaced((earlier) => ({ ...earlier, [dimension]: value }))}
        />
      ))}
      {note.error && <Failure error={note.error} />}
      {valence !== undefined && arousal !== undefined && (
        <Button isWide variant="light" isPending={note.isPending} onClick={save}>
          {t('after.save')}
        </Button>
      )}
      <p className={css.soft}>{t('after.kept')}</p>
    </section>
  );
}
