import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePreferences, usePreferences } from '#web/shared/preferences.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { Face } from '../faces/face.tsx';
import { Limits } from '../now/limits.tsx';
import { OtherWays, type Suggested } from '../words/other-ways.tsx';
import css from './check-in-form.module.css';
import type { GivenCheckIn } from './record-check-in.ts';
import { Retention } from './retention.tsx';
import { SamScale } from './sam-scale.tsx';
import { type Dimension, Slider } from './slider.tsx';

type Placed = Partial<Record<Dimension, number>>;

interface CheckInFormProps {
  /** Where the answer goes. */
  record: { mutate: (checkIn: GivenCheckIn) => void; isPending: boolean; error: unknown };
  /** What may be added before the button. */
  children?: ReactNode;
}

/** Two values and a button: three interactions, no required word. */
export function CheckInForm({ record, children }: CheckInFormProps) {
  const { t } = useTranslation('wellbeing');
  const { instrument, keepDays } = usePreferences();
  const [placed, setPlaced] = useState<Placed>({});
  const [emotion, setEmotion] = useState<string>();
  const [origin, setOrigin] = useState<Suggested['origin']>();
  const [isReminded, setReminded] = useState(false);
  const isSam = instrument === 'SAM';
  const Scale = isSam ? SamScale : Slider;
  const { valence, arousal } = placed;
  const isComplete = valence !== undefined && arousal !== undefined;

  const save = (event: FormEvent) => {
    event.preventDefault();
    setReminded(!isComplete);
    if (!isComplete) return;
    const given = { valence, arousal, keepDays, ...(emotion && { emotion }) };
    record.mutate(origin && !isSam ? { ...origin, ...given } : { instrument, ...given });
  };

  const forget = () => {
    setPlaced({});
    setEmotion(undefined);
    setOrigin(undefined);
  };

  const switchInstrument = () => {
    forget();
    changePreferences({ instrument: isSam ? 'scan_sliders' : 'SAM' });
  };

  return (
    <Page eyebrow={t('checkIn.eyebrow')} title={t('checkIn.title')} width="narrow" isTall>
      <form className={css.form} onSubmit={save} noValidate>
        {!isSam && <Face className={css.face} valence={valence ?? 50} arousal={arousal ?? 50} />}
        {(['valence', 'arousal'] as const).map((dimension) => (
          <Scale
            key={dimension}
            dimension={dimension}
            value={placed[dimension]}
            onPlace={(value) => setPlaced((before) => ({ ...before, [dimension]: value }))}
          />
        ))}
        {!isSam && (
          <OtherWays
            emotion={emotion}
            onSuggest={({ valence, arousal, emotion, origin }) => {
              setPlaced({ valence, arousal });
              setEmotion(emotion ?? undefined);
              setOrigin(origin);
            }}
            onForget={forget}
            onRemoveWord={() => setEmotion(undefined)}
          />
        )}
        {children}
        <Limits />
        <Retention />
        <div className={css.end}>
          <p className={css.reminder} role="status">
            {isReminded && !isComplete ? t(isSam ? 'checkIn.reminder.sam' : 'checkIn.reminder.sliders') : ''}
          </p>
          {Boolean(record.error) && <Failure error={record.error} />}
          <Button type="submit" isWide isPending={record.isPending}>
            {t('checkIn.save')}
          </Button>
          <div className={css.others}>
            <button type="button" className={css.other} onClick={switchInstrument}>
              {t(isSam ? 'checkIn.useSliders' : 'checkIn.useSam')}
            </button>
            <Link to="/" className={css.other}>
              {t('checkIn.later')}
            </Link>
          </div>
        </div>
      </form>
    </Page>
  );
}
