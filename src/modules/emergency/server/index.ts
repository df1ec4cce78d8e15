import type { ServerModule } from '#platform/module.ts';
import { questions } from '../contract/question.ts';
import { savedProtocols } from '../contract/saved-protocol.ts';
import { urgentProtocols } from '../contract/urgent-protocol.ts';

/** The emergency reference, and what a person asked of it. */
export const emergency: ServerModule = {
  name: 'emergency',
  resources: [urgentProtocols, questions, savedProtocols],
};
