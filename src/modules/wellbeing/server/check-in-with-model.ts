import { z } from 'zod';
import { hasConsent } from '#modules/accounts/server/index.ts';
import type { ModelDoor } from '#platform/ai/index.ts';
import type { Caller } from '#platform/database/caller.ts';
import type { ModuleContext } from '#platform/module.ts';
import type { CheckInWithCamera } from '../contract/camera-signal.ts';
import type { CheckInAnswer } from '../contract/check-in.ts';
import type { MicroGesture } from '../contract/micro-gesture.ts';
import { isNight } from '../rules/gesture-limits.ts';
import { isWithinLimit } from './count-asking.ts';
import { unfitWords } from './generated-words.rules.ts';
import { recordCheckIn, wishOf } from './record-check-in.ts';
import { findProposals, type Proposals } from './suggest-gesture.ts';

type Language = 'fr' | 'en';

// A check-in stays quick: after that, the rule's choice.
const patienceMs = 2500;
const mostOffered = 8;
const mostCharacters = 240;

const languages = { fr: 'French, addressing the person as « tu »', en: 'English' } as const;

const instructionsIn = (language: Language) =>
  [
    'Choose one of the listed short gestures for somebody in the given state and context, by its `slug`.',
    `Write \`introduction\`: one or two short, plain sentences in ${languages[language]} that lead to that gesture.`,
    'No diagnosis, no word of illness or cure, no medicine, no number, no address, no promise, no praise, no claim to know what they feel.',
  ].join('\n');

/** All that a model is told: a zone, the hour, the limits, and titles. No name, no words of the person, no history. */
function describe(
  { byRule, situation }: Proposals,
  offered: Proposals['eligible'],
  language: Language,
): string {
  const { isOnShift, localHour, limits } = situation;
  return JSON.stringify({
    state: byRule.why.code,
    context: { isOnShift, isNight: isNight(localHour), limits: Object.keys(limits) },
    gestures: offered.map(({ slug, content }) => ({ slug, title: content[language].title })),
  });
}

/** The first that the rule allows, without those that do nothing for this person, or harm. */
function offerOf({ byRule, eligible, situation }: Proposals): readonly MicroGesture[] {
  const behind = new Set(
    situation.effects.flatMap(({ slug, verdict }) =>
      verdict === 'no-effect' || verdict === 'worse' ? [slug] : [],
    ),
  );
  return eligible
    .filter(({ slug }) => slug === byRule.gesture.slug || !behind.has(slug))
    .slice(0, mostOffered);
}

/** Lets a model choose among what the rule allows, and word it; undefined when the rule has to. */
async function askForGesture(
  model: ModelDoor,
  proposals: Proposals,
  language: Language,
): Promise<Omit<CheckInAnswer, 'signal'> | undefined> {
  const offered = offerOf(proposals);
  const answer = await model.ask({
    purpose: 'gesture_wording_model',
    instructions: instructionsIn(language),
    prompt: describe(proposals, offered, language),
    schema: z.strictObject({
      slug: z.enum(offered.map(({ slug }) => slug)),
      introduction: z.string(),
    }),
    timeoutMs: patienceMs,
  });
  if (!answer.isAnswered) return undefined;
  const { slug } = answer.value;
  const introduction = answer.value.introduction.trim();
  const gesture = offered.find((one) => one.slug === slug);
  if (!gesture || unfitWords(introduction, mostCharacters)) return undefined;
  const { gesture: byRule, why } = proposals.byRule;
  // What decided for the rule's gesture did not decide for another one.
  const reason = gesture === byRule ? why : { ...why, also: [], params: { gesture: slug } };
  return { gesture, why: reason, chosenBy: answer.engine, introduction };
}

/**
 * Takes a check-in. With a configured model and the caller's consent at this moment, a model chooses among the gestures
 * that the rule allows; whatever goes wrong, or when they asked too often, the rule does, and nobody notices. No transaction is open meanwhile.
 */
export async function takeCheckIn(
  { session, model, limiter }: Pick<ModuleContext, 'session' | 'model' | 'limiter'>,
  caller: Caller,
  checkIn: CheckInWithCamera,
  language: Language,
): Promise<CheckInAnswer> {
  const proposals =
    model.engine &&
    (await session.asCaller(
      caller,
      async (tx) =>
        (await hasConsent(tx, 'gesture_wording_model')) ? findProposals(tx, wishOf(checkIn)) : undefined,
      { readOnly: true },
    ));
  const mayAsk = proposals && (await isWithinLimit(limiter, 'gestureWordingByPerson', caller));
  const chosen = mayAsk ? await askForGesture(model, proposals, language) : undefined;
  return session.asCaller(caller, (tx) => recordCheckIn(tx, checkIn, chosen));
}
