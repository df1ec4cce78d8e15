/** Apart from the shapes, so that a screen that only counts letters does not carry zod. */
export const mostJournalCharacters = 20_000;
export const mostTags = 10;
export const longestTag = 40;
