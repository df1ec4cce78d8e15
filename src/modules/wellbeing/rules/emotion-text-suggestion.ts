import type { TextSuggestion } from '../contract/text-suggestion.ts';
import { assessCrisis } from './crisis.ts';
import { suggestFeeling } from './emotion-text.ts';

/** Both readings of a text: how it seems to feel, and whether to show the calm card. One never excuses the other. */
export function readFeeling(text: string): TextSuggestion {
  return { ...suggestFeeling(text), crisis: assessCrisis(text).isCrisis };
}
