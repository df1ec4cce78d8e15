import { RoomPage } from '#modules/emergency/web/room-page.tsx';
import { CalmCard } from '#modules/wellbeing/web/crisis/calm-card.tsx';
import { useHelpLines } from '#modules/wellbeing/web/help/help-lines.ts';

/** The emergency room, with the calm card of the wellbeing room for who asks in distress. */
export function EmergencyRoom() {
  // Read before any question: a request at that moment would tell the server.
  const { lines } = useHelpLines(false);
  return (
    <RoomPage renderCalm={(onHide) => <CalmCard isForAnother={false} lines={lines} onHide={onHide} />} />
  );
}
