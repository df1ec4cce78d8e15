import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import { MakerChoice } from './maker-choice.tsx';
import css from './music.module.css';
import { PointSliders } from './point-sliders.tsx';
import { lengthsMinutes, seedOf, targetNames, type Wish } from './wish.ts';

interface WishFormProps {
  wish: Wish;
  /** The generator outside that may be chosen, where there is one. */
  provider: string | undefined;
  onChange: (wish: Wish) => void;
  onCompose: () => void;
}

/** Where the piece leads, how long it lasts, and what may be left as it is. */
export function WishForm({ wish, provider, onChange, onCompose }: WishFormProps) {
  const { t } = useTranslation('wellbeing/music');
  const id = useId();
  const isBadSeed = wish.seed.trim() !== '' && seedOf(wish.seed) === undefined;
  const change = (part: Partial<Wish>) => onChange({ ...wish, ...part });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isBadSeed) onCompose();
  };
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <fieldset className={css.targets}>
        <legend>{t('target.legend')}</legend>
        {[...targetNames, 'point' as const].map((target) => (
          <label key={target} className={css.target}>
            <input
              type="radio"
              name={`${id}-target`}
              checked={wish.target === target}
              onChange={() => change({ target })}
            />
            <span>{t(`target.${target}`)}</span>
          </label>
        ))}
      </fieldset>
      {wish.target === 'point' && <PointSliders point={wish.point} onPlace={(point) => change({ point })} />}
      <label className={css.field}>
        {t('length.label')}
        <select
          value={wish.minutes}
          onChange={(event) => change({ minutes: Number(event.currentTarget.value) })}
        >
          {lengthsMinutes.map((count) => (
            <option key={count} value={count}>
              {t('length.minutes', { count })}
            </option>
          ))}
        </select>
      </label>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={!wish.drums}
          onChange={(event) => change({ drums: !event.currentTarget.checked })}
        />
        {t('noDrums')}
      </label>
      {provider !== undefined && (
        <MakerChoice
          provider={provider}
          isOutside={wish.isOutside}
          onChoose={(isOutside) => change({ isOutside })}
        />
      )}
      <Fold title={t('more')}>
        <label className={css.check}>
          <input
            type="checkbox"
            checked={wish.isDirect}
            onChange={(event) => change({ isDirect: event.currentTarget.checked })}
          />
          {t('direct')}
        </label>
        <label className={css.field}>
          {t('seed.label')}
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={wish.seed}
            aria-invalid={isBadSeed}
            aria-describedby={`${id}-seed`}
            onChange={(event) => change({ seed: event.currentTarget.value })}
          />
        </label>
        <p id={`${id}-seed`} className={css.soft} role={isBadSeed ? 'alert' : undefined}>
          {t(isBadSeed ? 'seed.refused' : 'seed.why')}
        </p>
      </Fold>
      <Button type="submit">{t('compose')}</Button>
    </form>
  );
}
