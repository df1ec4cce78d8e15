import { hasConsent } from '#modules/accounts/server/index.ts';
import type { Caller } from '#platform/database/caller.ts';
import type { Transaction } from '#platform/database/transaction.ts';
import type { ModuleContext } from '#platform/module.ts';
import type { Answer } from '../contract/answer.ts';
import { type AskReply, AskRequest, defaultKeepDays, type unkeptReasons } from '../contract/ask.ts';
import { warn } from '../rules/ask/answer-words.ts';
import { ask } from '../rules/ask/ask.ts';
import { buildReference, type Dictionary, type Reference } from '../rules/ask/reference.ts';
import { identifiersIn } from '../rules/patient-identifiers.ts';
import { findWishedKeepDays, insertQuestion } from './asked-questions.queries.ts';
import { orderWithModel } from './order-with-model.ts';
import type { ReadReference } from './published-protocols.ts';

type UnkeptReason = (typeof unkeptReasons)[number];

function reasonNotToKeep(caller: Caller, question: string, answer: Answer): UnkeptReason | null {
  if (answer.verdict === 'crisis') return 'crisis';
  if (identifiersIn(question).length > 0) return 'patient-identifiers';
  if (answer.warnings.some(({ code }) => code === 'empty' || code === 'too-long' || code === 'no-words'))
    return 'no-question';
  return caller.kind === 'anonymous' ? 'visitor' : null;
}

const KeepDays = AskRequest.shape.keepDays.unwrap().catch(defaultKeepDays);

/** Keeps a question as long as was said with it, else as its person prefers. @returns false when they want none kept */
async function keepQuestion(tx: Transaction, { question, keepDays }: AskRequest, answer: Answer) {
  const days = keepDays ?? KeepDays.parse(await findWishedKeepDays(tx));
  if (days > 0) await insertQuestion(tx, question, answer, days);
  return days > 0;
}

/** What is searched is what readers may read: built again only when the reference moved. */
function createReferenceOf(readReference: ReadReference, readDictionary: () => Promise<Dictionary>) {
  let kept: { stamp: string; reference: Promise<Reference> } | undefined;
  return async (caller: Caller): Promise<Reference> => {
    const { stamp, protocols } = await readReference(caller);
    if (kept?.stamp === stamp) return kept.reference;
    const reference = readDictionary().then((dictionary) =>
      buildReference(
        protocols.map(({ structure, clinicalReview, reviewOn, version }) => ({
          ...structure,
          clinicalReview,
          reviewOn,
          version,
        })),
        dictionary,
      ),
    );
    kept = { stamp, reference };
    reference.catch(() => {
      kept = undefined;
    });
    return reference;
  };
}

export type AnswerQuestion = (caller: Caller, request: AskRequest) => Promise<AskReply>;

/** Answers from the reference as it stands, and keeps the question in the person's history when they want one. */
export function createQuestionAnswerer(
  { session, model }: Pick<ModuleContext, 'session' | 'model'>,
  readReference: ReadReference,
  readDictionary: () => Promise<Dictionary>,
  now = () => new Date(),
): AnswerQuestion {
  const referenceOf = createReferenceOf(readReference, readDictionary);
  // Read by itself: no transaction is open while a model thinks.
  const hasAgreed = async (caller: Caller) =>
    caller.kind === 'person' &&
    session.asCaller(caller, (tx) => hasConsent(tx, 'emergency_ordering_model'), { readOnly: true });
  return async (caller, request) => {
    const reference = await referenceOf(caller);
    const { population, question } = request;
    const found = ask(question, reference, { population, today: now().toISOString().slice(0, 10) });
    const { answer, order } = await orderWithModel(model, () => hasAgreed(caller), question, found);
    let reason = reasonNotToKeep(caller, question, answer);
    if (reason === null) {
      const isKept = await session.asCaller(caller, (tx) => keepQuestion(tx, request, answer));
      reason = isKept ? null : 'off';
    }
    const warnings =
      reason === 'patient-identifiers' ? [...answer.warnings, warn.patientIdentifiers()] : answer.warnings;
    return { ...answer, warnings, order, history: { isKept: reason === null, reason } };
  };
}
