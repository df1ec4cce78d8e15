import type { CataloguePart } from '#platform/catalogue/index.ts';
import { microGestures } from './gestures.catalogue.ts';
import { helpLines } from './help-lines.catalogue.ts';

/** What the module wellbeing brings to the catalogue. */
export const wellbeingCatalogue: readonly CataloguePart[] = [microGestures, helpLines];
