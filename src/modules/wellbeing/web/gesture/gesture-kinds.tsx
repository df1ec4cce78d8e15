import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import { isDiscreet } from '#modules/wellbeing/rules/gesture-needs.ts';
import css from './gesture-list.module.css';

const rules = {
  all: () => true,
  discreet: isDiscreet,
  breath: ({ content }) => content.fr.steps.some(({ breath }) => Boolean(breath)),
  moving: ({ postures, needs }) => needs.space === 'steps' || postures.join() === 'standing',
  bed: ({ postures }) => postures.includes('lying'),
  person: ({ needs }) => needs.person === true,
} as const satisfies Record<string, (gesture: MicroGesture) => boolean>;

export type GestureKind = keyof typeof rules;
const kinds = Object.keys(rules) as GestureKind[];

/** Whether a gesture is of the kind looked for. */
export function isOfKind(gesture: MicroGesture, kind: GestureKind): boolean {
  return rules[kind](gesture);
}

interface GestureKindsProps {
  chosen: GestureKind;
  onChoose: (kind: GestureKind) => void;
}

/** Where one is and with whom, in one press: the list shows what can be done there. */
export function GestureKinds({ chosen, onChoose }: GestureKindsProps) {
  const { t } = useTranslation('wellbeing/gesture');
  const name = useId();
  return (
    <fieldset className={css.kinds}>
      <legend className={css.legend}>{t('kinds.label')}</legend>
      {kinds.map((kind) => (
        <label key={kind} className={css.kind}>
          <input
            type="radio"
            name={name}
            className={css.radio}
            checked={kind === chosen}
            onChange={() => onChoose(kind)}
          />
          <span>{t(`kinds.${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
