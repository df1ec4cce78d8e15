export { readShippedProtocols } from './protocols.catalogue.ts';
export { readDictionary } from './vocabulary.ts';

import type { ServerModule } from '#platform/module.ts';
import { lineReports } from '../contract/line-report.ts';
import { protocolVersions } from '../contract/protocol-version.ts';
import { questions } from '../contract/question.ts';
import { savedProtocolNotes, savedProtocols } from '../contract/saved-protocol.ts';
import { urgentProtocols } from '../contract/urgent-protocol.ts';
import { createQuestionAnswerer } from './answer-question.ts';
import { registerAskRoutes, registerHistoryRoutes } from './ask.routes.ts';
import { registerChangeLogRoutes } from './change-log.routes.ts';
import { registerExchangeRoutes } from './exchange.routes.ts';
import { registerApprovalRoutes, registerDraftRoutes } from './protocol-drafts.routes.ts';
import { urgentProtocolsPart } from './protocols.catalogue.ts';
import { registerPublishedProtocolRoutes } from './published-protocols.routes.ts';
import { createReferenceReader } from './published-protocols.ts';
import { refuseIdentifiers } from './refuse-identifiers.ts';
import { keepOnlyReadable, registerSavedProtocolRoutes } from './saved-protocols.routes.ts';
import { signShippedProtocols } from './sign-shipped.ts';
import { readDictionary } from './vocabulary.ts';
import { withholdUnreadable } from './withhold-unreadable.ts';

export { exportBundle } from './export-bundle.ts';
export { type ImportPlan, importAsDrafts, planImport } from './import-bundle.ts';
export { sayBundleFault } from './incoming-bundle.messages.ts';
export { fingerprintOf, readIncomingBundle } from './incoming-bundle.ts';
export { findRecalls } from './published-protocols.queries.ts';
export { sealBundle } from './seal-bundle.ts';
export { verifyReference } from './verify-reference.ts';

export { createReferenceReader };

/** The emergency reference, and what a person asked of it. */
export const emergency: ServerModule = {
  name: 'emergency',
  resources: [urgentProtocols, protocolVersions, questions, savedProtocols, savedProtocolNotes, lineReports],
  catalogue: [urgentProtocolsPart],
  afterCatalogue: signShippedProtocols,
  registerRoutes(app, context) {
    const readReference = createReferenceReader(context.session, {
      trustedKeys: context.signer.trustedKeys,
      hidesOverdue: context.overdueProtocols === 'hide',
    });
    withholdUnreadable(app, readReference);
    refuseIdentifiers(app);
    registerPublishedProtocolRoutes(app, { ...context, readReference });
    registerAskRoutes(app, createQuestionAnswerer(context, readReference, readDictionary));
    registerHistoryRoutes(app, context);
    keepOnlyReadable(app, readReference);
    registerSavedProtocolRoutes(app, { ...context, readReference });
    registerDraftRoutes(app, context);
    registerApprovalRoutes(app, context);
    registerChangeLogRoutes(app, context);
    registerExchangeRoutes(app, { ...context, readReference });
  },
};
