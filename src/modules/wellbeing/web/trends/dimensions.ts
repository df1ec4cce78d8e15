/** What is told of a moment, in the order it is always shown. */
export const dimensions = ['valence', 'arousal'] as const;
