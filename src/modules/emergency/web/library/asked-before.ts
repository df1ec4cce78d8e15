/** Back from a protocol, or from one's questions, one finds a question in the field; closing the page forgets it. */
let question = '';

export const askedBefore = (): string => question;

/** Puts a question into the field of the next search; an empty one forgets it. */
export function askNext(words: string): void {
  question = words;
}
