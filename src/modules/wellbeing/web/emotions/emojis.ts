/** Emojis are data here: what a person chooses to say. Each has a name, for screen readers and for who cannot see it. */
export const emojis = {
  smile: '🙂',
  joy: '😂',
  love: '😍',
  relieved: '😌',
  calm: '😊',
  neutral: '😐',
  thinking: '🤔',
  tired: '😩',
  sleepy: '😴',
  yawn: '🥱',
  sad: '😔',
  cry: '😢',
  worried: '😟',
  anxious: '😰',
  fear: '😨',
  angry: '😠',
  furious: '😡',
  overwhelmed: '🤯',
  sick: '🤢',
  numb: '😶',
  sun: '🌞',
  rain: '🌧️',
  heart: '💚',
  strength: '💪',
} as const;

export type EmojiName = keyof typeof emojis;

export const emojiNames = Object.keys(emojis) as readonly EmojiName[];
export const mostEmojis = 5;

/** Each emoji of a text on its own, those of ours and any other. */
export function splitEmojis(text: string | null): string[] {
  return Array.from(new Intl.Segmenter().segment(text ?? ''), ({ segment }) => segment);
}

export const nameOf = (emoji: string) => emojiNames.find((name) => emojis[name] === emoji);

/** Adds one, or takes it away if it is there; the sixth changes nothing. */
export function toggleEmoji(chosen: readonly string[], emoji: string): string[] {
  if (chosen.includes(emoji)) return chosen.filter((one) => one !== emoji);
  return chosen.length < mostEmojis ? [...chosen, emoji] : [...chosen];
}
