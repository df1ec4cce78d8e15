import { useTranslation } from 'react-i18next';
import type { Ritual, RitualEvent } from '#modules/wellbeing/contract/ritual.ts';
import type { Shift } from '#modules/wellbeing/contract/shift.ts';
import { dayAndTime } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { nextTimes } from '../../rules/recurrence.ts';
import css from './rituals.module.css';
import { useDeleteRitual, usePauseRitual, useRecordRitual } from './rituals.ts';

interface RitualItemProps {
  ritual: Ritual;
  events: readonly RitualEvent[];
  shifts: readonly Shift[];
}

/** A rule that nobody can follow any more has no next time; the page stays. */
function nextOf(ritual: Ritual, shifts: readonly Shift[]): number | undefined {
  try {
    return nextTimes(ritual, shifts, Date.now(), 1)[0];
  } catch {
    return undefined;
  }
}

function NextTime({ ritual, shifts }: Omit<RitualItemProps, 'events'>) {
  const { t } = useTranslation('wellbeing/rituals');
  const { is_paused: isPaused, paused_until: until } = ritual;
  if (isPaused && until === null) return <p>{t('item.paused')}</p>;
  if (isPaused && until !== null && Date.parse(until) > Date.now()) {
    return <p>{t('item.pausedUntil', { when: dayAndTime(new Date(until)) })}</p>;
  }
  const next = nextOf(ritual, shifts);
  if (next === undefined) {
    return <p>{t(ritual.frequency === 'after_shift' ? 'item.noShift' : 'item.noNext')}</p>;
  }
  return <p>{t('item.next', { when: dayAndTime(new Date(next)) })}</p>;
}

/** One ritual: when it comes next, what was done of it, and what one may do now. */
export function RitualItem({ ritual, events, shifts }: RitualItemProps) {
  const { t } = useTranslation('wellbeing/rituals');
  const { name } = ritual;
  const record = useRecordRitual(ritual.id, () => sayDone(t('item.recorded')));
  const pause = usePauseRitual(ritual.id);
  const erase = useDeleteRitual(ritual.id, () => sayDone(t('item.erased')));
  const own = events.filter(({ ritual_id: id }) => id === ritual.id);
  const done = own.filter(({ outcome }) => outcome === 'done').length;
  const isPaused =
    ritual.is_paused && (ritual.paused_until === null || Date.parse(ritual.paused_until) > Date.now());
  const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toISOString();
  const failure = record.error ?? pause.error ?? erase.error;
  return (
    <article className={css.ritual}>
      <h3>{name}</h3>
      <p className={css.soft}>{t(`frequency.${ritual.frequency}`)}</p>
      <NextTime ritual={ritual} shifts={shifts} />
      {own.length > 0 && <p className={css.soft}>{t('item.record', { done, skipped: own.length - done })}</p>}
      {failure && <Failure error={failure} />}
      <div className={css.row}>
        <Button
          isPending={record.isPending}
          aria-label={t('item.doneOf', { name })}
          onClick={() => record.mutate('done')}
        >
          {t('item.done')}
        </Button>
        <Button
          variant="outline"
          isPending={record.isPending}
          aria-label={t('item.skipOf', { name })}
          onClick={() => record.mutate('skipped')}
        >
          {t('item.skip')}
        </Button>
        <Button
          variant="subtle"
          isPending={pause.isPending}
          aria-label={t(isPaused ? 'item.resumeOf' : 'item.pauseOf', { name })}
          onClick={() => pause.mutate({ is_paused: !isPaused })}
        >
          {t(isPaused ? 'item.resume' : 'item.pause')}
        </Button>
        {!isPaused && (
          <Button
            variant="subtle"
            isPending={pause.isPending}
            aria-label={t('item.pauseTwoWeeksOf', { name })}
            onClick={() => pause.mutate({ is_paused: true, paused_until: inTwoWeeks() })}
          >
            {t('item.pauseTwoWeeks')}
          </Button>
        )}
        <ConfirmButton
          label={t('item.erase')}
          fullLabel={t('item.eraseOf', { name })}
          question={t('item.eraseQuestion')}
          isPending={erase.isPending}
          onConfirm={() => erase.mutate(undefined)}
        />
      </div>
    </article>
  );
}
