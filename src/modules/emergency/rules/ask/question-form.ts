import { type AnswerWarning, longestQuestion } from '../../contract/answer.ts';
import { warn } from './answer-words.ts';
import { flatten } from './normalise.ts';

const code =
  /\b(?:select\s.+\sfrom|drop\s+table|insert\s+into|delete\s+from|update\s+\w+\s+set|union\s+(?:all\s+)?select|alter\s+table|or\s+1\s*=\s*1)\b|<\/?script|<\w+[^>]*>.*<\/|\$\{|function\s*\(|=>\s*\{|;\s*--|'\s*or\s*'1'/i;

/** Small words that French does not have; those that it shares (« a », « on », « come ») stay out. */
const foreign = new Set(
  (
    'the is are what how where when why which who does do did i you my your of and with for to can should he she it his her this that from have has ' +
    'wie was ist und der das nicht ich mein sie wo wann ein eine mit ' +
    'que? el los las donde como cual una por mi tengo hola ' +
    'il? gli dove quando perche che di con mio sono si? fa?'
  )
    .split(' ')
    .filter((word) => !word.endsWith('?')),
);
const french = new Set(
  'le la les un une des du de et est il elle je on ne pas plus au aux ce ca en que qui quoi quel quelle mon ma mes son sa ses sur dans avec pour par combien dose apres sous chez a ou d l j y'.split(
    ' ',
  ),
);

/** Whether a question is in a language that the reference does not speak: other alphabets, or other small words. */
function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length > 0 && latin.length < letters.length / 2) return true;
  const words = flatten(text).match(/[a-z]+/g) ?? [];
  const [theirs, ours] = [
    words.filter((word) => foreign.has(word)),
    words.filter((word) => french.has(word)),
  ];
  return theirs.length >= 2 && theirs.length > ours.length;
}

/** What is wrong with a question before anything is searched; nothing when it can be read. */
export function faultOfQuestion(question: string): AnswerWarning | undefined {
  const said = question.trim();
  if (said === '') return warn.empty();
  if (said.length > longestQuestion) return warn.tooLong(longestQuestion);
  if (!/\p{L}{2}|\d/u.test(said)) return warn.noWords();
  if (code.test(said)) return warn.code();
  return isForeign(said) ? warn.otherLanguage() : undefined;
}
