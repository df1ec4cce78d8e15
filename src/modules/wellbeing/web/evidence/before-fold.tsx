import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feeling } from '#modules/wellbeing/rules/affect-plane.ts';
import { Fold } from '#web/shared/ui/fold.tsx';
import { type Dimension, Slider } from '../check-in/slider.tsx';

/** How it goes before a gesture taken from the library, for whoever wants to compare afterwards. */
export function BeforeFold({ onPlaced }: { onPlaced: (before: Feeling) => void }) {
  const { t } = useTranslation('wellbeing/evidence');
  const [placed, setPlaced] = useState<Partial<Record<Dimension, number>>>({});
  const place = (dimension: Dimension, value: number) => {
    const next = { ...placed, [dimension]: value };
    setPlaced(next);
    if (next.valence !== undefined && next.arousal !== undefined)
      onPlaced({ valence: next.valence, arousal: next.arousal });
  };
  return (
    <Fold title={t('before.title')}>
      {(['valence', 'arousal'] as const).map((dimension) => (
        <Slider
          key={dimension}
          dimension={dimension}
          value={placed[dimension]}
          onPlace={(value) => place(dimension, value)}
        />
      ))}
    </Fold>
  );
}
