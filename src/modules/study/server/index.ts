import type { ServerModule } from '#platform/module.ts';
import { ednItems } from '../contract/edn-item.ts';
import { favoriteFlashcards } from '../contract/favorite-flashcard.ts';
import { generatedContents } from '../contract/generated-content.ts';
import { itemSituationRelations } from '../contract/item-situation-relation.ts';
import { itemTherapeuticRelations } from '../contract/item-therapeutic-relation.ts';
import { officialContents, officialContentsByIdentifier } from '../contract/official-content.ts';
import { startingSituations } from '../contract/starting-situation.ts';
import { therapeuticClasses } from '../contract/therapeutic-class.ts';
import { studyCatalogue } from './programme.catalogue.ts';

/** The national programme, and what a person keeps of it. */
export const study: ServerModule = {
  name: 'study',
  resources: [
    ednItems,
    startingSituations,
    therapeuticClasses,
    itemSituationRelations,
    itemTherapeuticRelations,
    favoriteFlashcards,
    generatedContents,
    officialContents,
    officialContentsByIdentifier,
  ],
  catalogue: studyCatalogue,
};
