import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { RemindersCard } from './reminders/reminders-card.tsx';
import { RitualForm } from './ritual-form.tsx';
import { RitualItem } from './ritual-item.tsx';
import css from './rituals.module.css';
import { eventsQuery, ritualsQuery, shiftsQuery } from './rituals.ts';
import { ShiftsCard } from './shifts-card.tsx';

/** The person's rituals, and the shifts they follow. Nothing notifies without an agreement. */
export function RitualsPage() {
  const { t } = useTranslation('wellbeing/rituals');
  const rituals = useQuery(ritualsQuery);
  const events = useQuery(eventsQuery);
  const shifts = useQuery(shiftsQuery);
  const error = rituals.error ?? events.error ?? shifts.error;
  const isReady = rituals.data && events.data && shifts.data;
  const retry = () => {
    for (const query of [rituals, events, shifts]) void query.refetch();
  };
  return (
    <Page eyebrow={t('room')} title={t('title')} lead={t('lead')}>
      {error && <Failure error={error} onRetry={retry} />}
      {!isReady && !error && <Loading />}
      {isReady && (
        <Fields>
          <section className={css.section} aria-labelledby="rituals">
            <h2 id="rituals">{t('list.title')}</h2>
            {rituals.data.length === 0 && <Empty title={t('list.empty')} words={t('list.emptyWords')} />}
            {rituals.data.map((ritual) => (
              <RitualItem key={ritual.id} ritual={ritual} events={events.data} shifts={shifts.data} />
            ))}
          </section>
          <RitualForm shifts={shifts.data} />
          <ShiftsCard shifts={shifts.data} />
          <RemindersCard />
        </Fields>
      )}
    </Page>
  );
}
