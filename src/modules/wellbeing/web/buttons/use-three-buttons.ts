import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CheckInAnswer, ruleEngine } from '#modules/wellbeing/contract/check-in.ts';
import type { GestureSuggestion } from '#modules/wellbeing/contract/gesture-choice.ts';
import { type Energy, feelingOfTaps, type Mood } from '#modules/wellbeing/rules/three-buttons.ts';
import { request, Unreachable } from '#web/shared/api/request.ts';
import { currentPreferences } from '#web/shared/preferences.ts';
import { gesturesQuery } from '../gesture/gestures.ts';
import { chooseHere } from '../now/choose-here.ts';

export interface Tapped extends GestureSuggestion {
  /** Whether it was kept; if not, why. */
  kept: 'saved' | 'offline' | 'sealed';
  before: ReturnType<typeof feelingOfTaps>;
  /** What chose it, and a model's own words if it did. */
  engine: Pick<CheckInAnswer, 'chosenBy' | 'introduction'>;
}

const limits = ['noSound', 'noHands'] as const;

/**
 * Two taps become a check-in and its gesture. Without network, and for whoever seals their check-ins, the gesture is
 * chosen here by the same rule, nothing is sent, and nothing waits to be sent.
 */
export function useThreeButtons() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ mood, energy }: { mood: Mood; energy: Energy }): Promise<Tapped> => {
      const before = feelingOfTaps(mood, energy);
      const here = async (kept: 'offline' | 'sealed') => ({
        ...chooseHere(before, limits, await client.ensureQueryData(gesturesQuery), new Date()),
        kept,
        engine: { chosenBy: ruleEngine, introduction: null },
        before,
      });
      const { keepDays, checkIns } = currentPreferences();
      if (checkIns === 'sealed') return here('sealed');
      const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const body = {
        instrument: 'scan_sliders',
        ...before,
        mode: 'three_buttons',
        keepDays,
        limits,
        timeZone,
      };
      try {
        const answer = await request('/api/wellbeing/check-ins', {
          method: 'POST',
          body,
          answer: CheckInAnswer,
        });
        const { gesture, why, chosenBy, introduction } = answer;
        return { gesture, why, kept: 'saved', before, engine: { chosenBy, introduction } };
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        return here('offline');
      }
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['signal-history'] }),
  });
}
