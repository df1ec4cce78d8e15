import { useTranslation } from 'react-i18next';
import { signalLevel } from '#modules/wellbeing/rules/signal-level.ts';
import { dayAndTime } from '#web/shared/dates.ts';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { type OpenedCheckIn, useDeleteSealed } from '../journal/sealed/sealed-entries.ts';
import { pointWords } from '../point-words.ts';
import css from './sealed.module.css';

const columns = ['when', 'words', 'emotion', 'note', 'act'] as const;

function Line({ checkIn }: { checkIn: OpenedCheckIn }) {
  const { t } = useTranslation('wellbeing/sealed');
  const { t: words } = useTranslation('wellbeing');
  const erase = useDeleteSealed(checkIn.id, () => sayDone(t('history.erased')));
  const when = dayAndTime(new Date(checkIn.date));
  const point = {
    ...checkIn,
    at: checkIn.date,
    source: checkIn.instrument,
    level: signalLevel(checkIn),
  };
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>{pointWords(words, point)}</td>
      <td>{checkIn.emotion}</td>
      <td className={css.words}>{checkIn.note}</td>
      <td>
        <ConfirmButton
          label={t('history.erase')}
          fullLabel={t('history.eraseOf', { when })}
          question={t(erase.error ? 'history.eraseFailed' : 'history.eraseQuestion')}
          isPending={erase.isPending}
          onConfirm={() => erase.mutate(undefined)}
        />
      </td>
    </tr>
  );
}

/** Every opened check-in in words, the latest first; here each one can be erased. */
export function SealedTable({ checkIns }: { checkIns: readonly OpenedCheckIn[] }) {
  const { t } = useTranslation('wellbeing/sealed');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll the table sideways
    <section className={css.scroll} aria-label={t('history.table')} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`history.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checkIns.map((checkIn) => (
            <Line key={checkIn.id} checkIn={checkIn} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
