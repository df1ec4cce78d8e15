import { z } from 'zod';
import { JournalEntry } from './journal-entry.ts';

/** What a person asks for one entry, by an act of their own. */
export const FeedbackRequest = z
  .strictObject({
    consent: z.boolean().default(false).meta({
      description: 'L’accord de la personne pour cette entrée ; sans lui, rien n’est fait (403)',
    }),
    engine: z.enum(['embedded', 'model']).default('embedded').meta({
      description:
        'embedded : une question écrite d’avance, choisie sans lire l’entrée. model : le texte de l’entrée part vers le modèle réglé, si la personne a aussi accepté cet usage.',
    }),
    language: z.enum(['fr', 'en']).default('fr'),
  })
  .meta({ id: 'JournalFeedbackRequest' });
export type FeedbackRequest = z.infer<typeof FeedbackRequest>;

/** `shouldShowHelp`: the words may come from somebody in danger; show the help numbers first. */
export const FeedbackAnswer = z
  .object({ entry: JournalEntry, shouldShowHelp: z.boolean() })
  .meta({ id: 'JournalFeedbackAnswer' });
export type FeedbackAnswer = z.infer<typeof FeedbackAnswer>;

/** What can be asked here: a model, when the operator configured one, by its name. */
export const FeedbackOffer = z.object({ model: z.string().nullable() }).meta({ id: 'JournalFeedbackOffer' });
