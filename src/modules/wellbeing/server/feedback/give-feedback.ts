import { requireConsent } from '#modules/accounts/server/index.ts';
import { catalogueFolder, readRecords } from '#platform/catalogue/index.ts';
import type { Caller } from '#platform/database/caller.ts';
import type { Transaction } from '#platform/database/transaction.ts';
import { Problem } from '#platform/http/problem.ts';
import type { ModuleContext } from '#platform/module.ts';
import type { FeedbackOrigin, JournalEntry } from '../../contract/journal-entry.ts';
import type { FeedbackAnswer, FeedbackRequest } from '../../contract/journal-feedback.ts';
import type { Feeling } from '../../rules/affect-plane.ts';
import { guardModelText } from '../../rules/crisis.ts';
import { countAsking } from '../count-asking.ts';
import { findEntry, findLastFeeling, keepFeedback, listRecentFeedback } from './feedback.queries.ts';
import { askForFeedback, type ModelFeedback } from './model-feedback.ts';
import { chooseReflection, Reflection } from './reflection.rules.ts';

const rememberedReplies = 5;
const embedded = { kind: 'embedded', name: 'reflections' } as const;

let written: Promise<Reflection[]> | undefined;
function readReflections(): Promise<Reflection[]> {
  written ??= readRecords(catalogueFolder, 'journal-reflections.json', Reflection);
  return written;
}

interface Material {
  entry: JournalEntry;
  feeling: Feeling | undefined;
  recent: string[];
}

/** Reads what is needed, under the consent that is asked for at this moment. */
async function readMaterial(tx: Transaction, entryId: string, request: FeedbackRequest): Promise<Material> {
  const entry = await findEntry(tx, entryId);
  if (!entry) throw new Problem('not-found');
  if (!request.consent)
    throw new Problem('consent-needed', { detail: 'Un retour se demande entrée par entrée, et par toi.' });
  if (request.engine === 'model') await requireConsent(tx, 'journal_feedback_model');
  return {
    entry,
    feeling: await findLastFeeling(tx),
    recent: await listRecentFeedback(tx, rememberedReplies),
  };
}

async function embeddedWords({ entry, feeling, recent }: Material, language: 'fr' | 'en'): Promise<string> {
  return chooseReflection(entry.id, feeling, recent, await readReflections())[language];
}

/**
 * Gives the reply that a person asked for on one of their entries. The gate stands before the model and after it. When
 * the gate fires, no model is called; whatever a model does not give, words written beforehand do, which know nothing
 * of the entry. No transaction is open while a model thinks.
 *
 * @throws Problem `too-fast` when the person has asked the model too often within the hour; nothing is sent then
 */
export async function giveFeedback(
  { session, model, limiter }: ModuleContext,
  caller: Caller,
  entryId: string,
  request: FeedbackRequest,
  signal: AbortSignal,
): Promise<FeedbackAnswer> {
  const material = await session.asCaller(caller, (tx) => readMaterial(tx, entryId, request), {
    readOnly: true,
  });
  const { entry, feeling } = material;
  const guarded = guardModelText(entry.content);
  // An entry that is only spoken holds nothing that could be sent.
  const wantsModel = request.engine === 'model' && model.engine !== undefined && entry.content.trim() !== '';
  if (wantsModel && !guarded.isSafe) return { entry, shouldShowHelp: true };

  let reply: ModelFeedback | undefined;
  if (wantsModel && guarded.isSafe) {
    await countAsking(limiter, 'journalFeedbackByPerson', caller);
    reply = await askForFeedback(model, guarded.text, request.language, signal);
  }
  const at = new Date().toISOString();
  const origin: FeedbackOrigin =
    reply?.isFit && model.engine
      ? { engine: model.engine, is_generated: true, basis: 'entry', at }
      : { engine: embedded, is_generated: false, basis: feeling ? 'check-in' : 'nothing', at };
  const words = reply?.isFit ? reply.words : await embeddedWords(material, request.language);

  return session.asCaller(caller, async (tx) => {
    const isKept = await keepFeedback(tx, entryId, words, origin, reply?.isFit ? entry.content : null);
    const kept = await findEntry(tx, entryId);
    if (!kept) throw new Problem('not-found');
    if (!isKept)
      throw new Problem('conflict', { detail: 'L’entrée a changé entre-temps : demande de nouveau.' });
    const mayBeCrisis = !guarded.isSafe || (reply?.isFit === false && reply.mayBeCrisis);
    return { entry: kept, shouldShowHelp: mayBeCrisis };
  });
}
