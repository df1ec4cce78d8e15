/** A word for a feeling, and where it lies: valence and arousal, 0–100. Own list, own values: a start, to be corrected. */
export interface EmotionWord {
  fr: string;
  en: string;
  valence: number;
  arousal: number;
}

export type Quadrant = 'bright' | 'tense' | 'low' | 'calm';

const rows: readonly (readonly [fr: string, en: string, valence: number, arousal: number])[] = [
  ['joyeux', 'joyful', 90, 72],
  ['enthousiaste', 'enthusiastic', 90, 84],
  ['euphorique', 'euphoric', 93, 94],
  ['émerveillé', 'amazed', 90, 76],
  ['fier', 'proud', 87, 67],
  ['amoureux', 'in love', 93, 72],
  ['amusé', 'amused', 80, 64],
  ['excité', 'excited', 80, 92],
  ['motivé', 'motivated', 80, 72],
  ['inspiré', 'inspired', 84, 67],
  ['plein d’énergie', 'energetic', 82, 86],
  ['optimiste', 'optimistic', 80, 60],
  ['curieux', 'curious', 71, 64],
  ['impatient de commencer', 'eager', 72, 79],
  ['ravi', 'delighted', 92, 75],
  ['heureux', 'happy', 90, 60],
  ['confiant', 'confident', 80, 55],
  ['stimulé', 'stimulated', 72, 74],
  ['passionné', 'passionate', 84, 82],
  ['vivant', 'alive', 84, 70],
  ['courageux', 'brave', 74, 68],
  ['déterminé', 'determined', 72, 72],
  ['admiratif', 'admiring', 79, 59],
  ['surpris', 'surprised', 60, 80],
  ['malicieux', 'playful', 76, 66],
  ['victorieux', 'triumphant', 90, 88],
  ['serein', 'serene', 85, 20],
  ['calme', 'calm', 76, 16],
  ['apaisé', 'soothed', 80, 22],
  ['détendu', 'relaxed', 80, 18],
  ['soulagé', 'relieved', 80, 34],
  ['reposé', 'rested', 78, 26],
  ['satisfait', 'satisfied', 80, 44],
  ['content', 'content', 78, 48],
  ['reconnaissant', 'grateful', 86, 44],
  ['tendre', 'tender', 84, 38],
  ['touché', 'touched', 72, 46],
  ['en sécurité', 'safe', 80, 26],
  ['à l’aise', 'at ease', 76, 32],
  ['entouré', 'supported', 82, 40],
  ['léger', 'light', 80, 42],
  ['rêveur', 'dreamy', 66, 26],
  ['pensif', 'thoughtful', 56, 32],
  ['patient', 'patient', 70, 31],
  ['équilibré', 'balanced', 76, 34],
  ['libre', 'free', 84, 48],
  ['comblé', 'fulfilled', 93, 46],
  ['rassuré', 'reassured', 73, 28],
  ['paisible', 'peaceful', 83, 14],
  ['indulgent', 'forgiving', 68, 34],
  ['bienveillant', 'kind', 80, 40],
  ['recueilli', 'contemplative', 64, 18],
  ['anxieux', 'anxious', 22, 78],
  ['stressé', 'stressed', 24, 84],
  ['inquiet', 'worried', 26, 68],
  ['angoissé', 'distressed', 14, 84],
  ['paniqué', 'panicked', 7, 96],
  ['en colère', 'angry', 14, 88],
  ['furieux', 'furious', 6, 97],
  ['agacé', 'annoyed', 28, 66],
  ['irrité', 'irritated', 24, 72],
  ['frustré', 'frustrated', 23, 67],
  ['tendu', 'tense', 30, 74],
  ['débordé', 'overwhelmed', 22, 80],
  ['sous pression', 'under pressure', 27, 82],
  ['jaloux', 'jealous', 22, 66],
  ['honteux', 'ashamed', 15, 58],
  ['coupable', 'guilty', 18, 56],
  ['gêné', 'embarrassed', 32, 58],
  ['blessé', 'hurt', 14, 60],
  ['révolté', 'outraged', 12, 86],
  ['dégoûté', 'disgusted', 12, 68],
  ['effrayé', 'scared', 17, 91],
  ['nerveux', 'nervous', 30, 76],
  ['agité', 'restless', 34, 78],
  ['choqué', 'shocked', 16, 82],
  ['méfiant', 'wary', 37, 63],
  ['trahi', 'betrayed', 10, 70],
  ['impuissant', 'powerless', 16, 54],
  ['contrarié', 'upset', 28, 60],
  ['perdu', 'lost', 24, 54],
  ['tiraillé', 'torn', 34, 62],
  ['triste', 'sad', 16, 32],
  ['épuisé', 'exhausted', 18, 14],
  ['fatigué', 'tired', 32, 18],
  ['déprimé', 'depressed', 10, 22],
  ['découragé', 'discouraged', 19, 27],
  ['seul', 'lonely', 17, 32],
  ['vide', 'empty', 12, 14],
  ['mélancolique', 'melancholic', 30, 27],
  ['nostalgique', 'nostalgic', 46, 33],
  ['déçu', 'disappointed', 22, 42],
  ['abattu', 'downcast', 13, 24],
  ['lassé', 'weary', 26, 22],
  ['ennuyé', 'bored', 34, 18],
  ['indifférent', 'indifferent', 44, 20],
  ['résigné', 'resigned', 28, 31],
  ['désespéré', 'desperate', 5, 42],
  ['endeuillé', 'grieving', 8, 36],
  ['isolé', 'isolated', 18, 28],
  ['incompris', 'misunderstood', 22, 46],
  ['inutile', 'useless', 12, 26],
  ['engourdi', 'numb', 28, 10],
  ['démotivé', 'unmotivated', 26, 20],
  ['vulnérable', 'vulnerable', 28, 46],
  ['submergé de chagrin', 'heartbroken', 6, 48],
];

export const emotionWords: readonly EmotionWord[] = rows.map(([fr, en, valence, arousal]) => ({
  fr,
  en,
  valence,
  arousal,
}));

/** Which quarter of the plane a point lies in. */
export function quadrantOf({ valence, arousal }: { valence: number; arousal: number }): Quadrant {
  if (valence >= 50) return arousal >= 50 ? 'bright' : 'calm';
  return arousal >= 50 ? 'tense' : 'low';
}

/** The French word nearest to a point; valence counts for more, being what words tell apart best. */
export function nearestEmotion({ valence, arousal }: { valence: number; arousal: number }): string {
  const distance = (word: EmotionWord) => 1.5 * (word.valence - valence) ** 2 + (word.arousal - arousal) ** 2;
  const [first, ...others] = emotionWords;
  if (!first) throw new Error('there is no emotion word');
  return others.reduce((nearest, word) => (distance(word) < distance(nearest) ? word : nearest), first).fr;
}
