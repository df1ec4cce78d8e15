import { fileURLToPath } from 'node:url';

export { CatalogueError } from './catalogue-error.ts';
export { type CatalogueReport, loadCatalogue } from './load-catalogue.ts';
export type { CataloguePart, CatalogueRow, PartReport } from './part.ts';
export { readRecordFiles, readRecords } from './read-records.ts';

/** The catalogue that comes with the project. */
export const catalogueFolder = fileURLToPath(new URL('../../../../catalogue', import.meta.url));
