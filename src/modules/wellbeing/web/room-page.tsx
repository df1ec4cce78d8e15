import { useTranslation } from 'react-i18next';
import { Failure } from '#web/shared/states/failure.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { CheckInCard } from './check-in-card.tsx';
import { DataCard } from './data/data-card.tsx';
import { EmotionsCard } from './emotions/emotions-card.tsx';
import { EvidenceCard } from './evidence/evidence-card.tsx';
import { GestureList } from './gesture/gesture-list.tsx';
import { useSignalHistory } from './history/signal-history.ts';
import { JournalCard } from './journal/journal-card.tsx';
import { MusicCard } from './music/music-card.tsx';
import { NowCard } from './now/now-card.tsx';
import { RitualsCard } from './rituals/rituals-card.tsx';
import { WeekCard } from './week-card.tsx';

/** The room of one's own state: say how it goes, look back, or take a gesture. */
export function RoomPage() {
  const { t } = useTranslation('wellbeing');
  const { data: week, error, refetch } = useSignalHistory('week');
  return (
    <Page title={t('room.title')} lead={t('room.lead')}>
      <CheckInCard last={week?.points.at(-1)} />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {week && <WeekCard history={week} />}
      <EmotionsCard />
      <MusicCard />
      <JournalCard />
      <RitualsCard />
      <NowCard />
      <EvidenceCard />
      <GestureList />
      <DataCard />
    </Page>
  );
}
