import type { ServerModule } from '#platform/module.ts';
import { stations } from '../contract/station.ts';

/** Clinical examination stations. */
export const ecos: ServerModule = {
  name: 'ecos',
  resources: [stations],
};
