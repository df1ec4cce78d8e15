import type { ServerModule } from '#platform/module.ts';
import { consultationsResource } from '../contract/consultation.ts';

/** A clinician’s own preparations of consultations. */
export const consultations: ServerModule = {
  name: 'consultations',
  resources: [consultationsResource],
};
