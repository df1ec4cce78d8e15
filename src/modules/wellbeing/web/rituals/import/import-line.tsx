import { NativeSelect, TextInput } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '#web/shared/dates.ts';
import { Fold } from '#web/shared/ui/fold.tsx';
import css from '../rituals.module.css';
import { type DraftLine, isPossible } from './shift-import.ts';

const choices = ['garde', 'repos', 'conges', 'none'] as const;

interface ImportLineProps {
  draft: DraftLine;
  index: number;
  onChange: (index: number, change: Partial<DraftLine>) => void;
}

/** One event of the calendar: what it seems to be, which the person corrects. */
export const ImportLine = memo(function ImportLine({ draft, index, onChange }: ImportLineProps) {
  const { t } = useTranslation('wellbeing/rituals');
  const { line, choice } = draft;
  const title = line.title || t('import.untitled');
  const when = t('import.when', {
    start: dayAndTime(new Date(draft.start)),
    end: dayAndTime(new Date(draft.end)),
  });
  return (
    <li className={css.importLine}>
      <p>
        <strong>{title}</strong>
        <br />
        <span className={css.soft}>{when}</span>
      </p>
      {line.isKnown ? (
        <p className={css.soft}>{t('import.known')}</p>
      ) : (
        <>
          <NativeSelect
            label={t('import.choice')}
            aria-label={t('import.choiceOf', { title, when })}
            value={choice}
            onChange={({ currentTarget: { value } }) =>
              onChange(index, { choice: choices.find((each) => each === value) ?? 'none' })
            }
          >
            {choices.map((each) => (
              <option key={each} value={each}>
                {each === 'none' ? t('import.none') : t(`shift.kind.${each}`)}
              </option>
            ))}
          </NativeSelect>
          {line.isAllDay && line.kind === 'garde' && <p className={css.soft}>{t('import.allDay')}</p>}
          {line.isZoneAssumed && <p className={css.soft}>{t('import.zoneAssumed')}</p>}
          {choice !== 'none' && (
            <Fold title={t('import.hours')}>
              <TextInput
                type="datetime-local"
                label={t('shift.start')}
                value={draft.start}
                onChange={({ currentTarget: { value } }) => onChange(index, { start: value })}
              />
              <TextInput
                type="datetime-local"
                label={t('shift.end')}
                value={draft.end}
                onChange={({ currentTarget: { value } }) => onChange(index, { end: value })}
              />
            </Fold>
          )}
          {!isPossible(draft) && <p role="alert">{t('shift.impossible')}</p>}
        </>
      )}
    </li>
  );
});
