import { useDeferredValue, useMemo, useState } from 'react';
import { assessCrisis } from '#modules/wellbeing/rules/crisis.ts';
import { useHelpLines } from '../help/help-lines.ts';
import { CalmCard } from './calm-card.tsx';

/**
 * The calm card, to stand under a field where one writes. It appears when the gate fires, blocks and sends nothing,
 * takes no focus, and stays hidden once it was hidden, until the text is empty again.
 */
export function CrisisCard({ text }: { text: string }) {
  // Typing goes first: the reading may come a moment later.
  const read = useDeferredValue(text);
  const { isCrisis, family } = useMemo(() => assessCrisis(read), [read]);
  const [isHidden, setHidden] = useState(false);
  // Never asked because the gate fired: a request at that moment would tell the server.
  const { lines } = useHelpLines(false);
  if (isHidden && text.trim() === '') setHidden(false);
  const isShown = isCrisis && !isHidden;
  return (
    <div role="status">
      {isShown && (
        <CalmCard
          isForAnother={family === 'worry-for-another'}
          lines={lines}
          onHide={() => setHidden(true)}
        />
      )}
    </div>
  );
}
