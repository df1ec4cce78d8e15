import type { QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CheckInCard } from '#modules/wellbeing/web/check-in-card.tsx';
import { signalHistoryQuery, useSignalHistory } from '#modules/wellbeing/web/history/signal-history.ts';
import { RemindersLine } from '#modules/wellbeing/web/rituals/reminders/reminders-line.tsx';
import { toldQuery } from '#modules/wellbeing/web/rituals/reminders/told.ts';
import { WeekCard } from '#modules/wellbeing/web/week-card.tsx';
import { longDay } from '#web/shared/dates.ts';
import type { Person } from '#web/shared/session.ts';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card, Page } from '#web/shared/ui/page.tsx';

function greetingAt(hour: number): 'night' | 'morning' | 'afternoon' | 'evening' {
  if (hour < 5 || hour >= 23) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** Asks beforehand for what the page shows, so that nothing on it changes under the eyes. */
export async function prepareToday(client: QueryClient): Promise<void> {
  await Promise.all([client.prefetchQuery(signalHistoryQuery('week')), client.prefetchQuery(toldQuery)]);
}

/** « Aujourd'hui »: the date, one sentence, what one asked to be reminded of, three cards at most. */
export function TodayPage({ person }: { person: Person }) {
  const { t } = useTranslation('shell');
  const { data: week } = useSignalHistory('week');
  const now = new Date();
  const isFirstDay = week?.points.length === 0;
  // One is greeted by one's first word, as people do.
  const [name = ''] = (person.name ?? '').split(' ');
  return (
    <Page
      eyebrow={longDay(now)}
      title={t(`today.greeting.${isFirstDay ? 'first' : greetingAt(now.getHours())}`, { name })}
    >
      <RemindersLine />
      <CheckInCard last={week?.points.at(-1)} />
      {week && week.points.length > 0 && <WeekCard history={week} />}
      <Card room="study" title={t('today.study.title')}>
        <p>{t('today.study.words')}</p>
        <div data-room="study">
          <LinkButton to="/reviser" variant="light">
            {t('today.study.open')}
          </LinkButton>
        </div>
      </Card>
    </Page>
  );
}
