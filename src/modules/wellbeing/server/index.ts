export { createDemoSignals } from './demo-history.queries.ts';

import type { ServerModule } from '#platform/module.ts';
import { clinicalSignalsWithCamera } from '../contract/camera-signal.ts';
import { clinicalSignals } from '../contract/clinical-signal.ts';
import { emotions } from '../contract/emotion.ts';
import { emotionRevisions } from '../contract/emotion-revision.ts';
import { gestureEffects } from '../contract/gesture-effect.ts';
import { helpLines } from '../contract/help-line.ts';
import { journalEntries } from '../contract/journal-entry.ts';
import { microGestures } from '../contract/micro-gesture.ts';
import { savedMusic } from '../contract/music-library.ts';
import { recordings } from '../contract/recording.ts';
import { reminderSettings, reminders } from '../contract/reminder.ts';
import { ritualEvents, rituals } from '../contract/ritual.ts';
import { sealedEntries } from '../contract/sealed-entry.ts';
import { shifts } from '../contract/shift.ts';
import { registerShiftImportRoutes } from './calendar/shift-import.routes.ts';
import { registerCheckInRoutes } from './check-in.routes.ts';
import { registerExternalMusicRoutes } from './external-music/external-music.routes.ts';
import { registerFeedbackRoutes } from './feedback/feedback.routes.ts';
import { registerGestureEvidenceRoutes } from './gesture-evidence.routes.ts';
import { registerJournalRoutes } from './journal.routes.ts';
import { registerOwnDataRoutes } from './own-data/own-data.routes.ts';
import { registerRecordingRoutes } from './recordings.routes.ts';
import { refuseCamera } from './refuse-camera.ts';
import { remind } from './reminders/remind.ts';
import { registerReminderRoutes } from './reminders/reminder.routes.ts';
import { registerRitualRoutes } from './ritual.routes.ts';
import { registerSignalHistoryRoutes } from './signal-history.routes.ts';
import { registerTextSuggestionRoutes } from './text-suggestion.routes.ts';
import { registerTrendsRoutes } from './trends.routes.ts';
import { wellbeingCatalogue } from './wellbeing.catalogue.ts';

const inBothEditions = [
  emotions,
  emotionRevisions,
  recordings,
  journalEntries,
  sealedEntries,
  rituals,
  ritualEvents,
  shifts,
  reminderSettings,
  reminders,
  microGestures,
  gestureEffects,
  helpLines,
  savedMusic,
];

/** How a person feels, for that person alone; and what may help. */
export const wellbeing: ServerModule = {
  name: 'wellbeing',
  resources: [clinicalSignalsWithCamera, ...inBothEditions],
  inInstitution: { resources: [clinicalSignals, ...inBothEditions] },
  catalogue: wellbeingCatalogue,
  jobs: [remind()],
  registerRoutes(app, context) {
    if (context.edition === 'institution') refuseCamera(app);
    registerCheckInRoutes(app, context);
    registerGestureEvidenceRoutes(app, context);
    registerTextSuggestionRoutes(app);
    registerTrendsRoutes(app, context);
    registerSignalHistoryRoutes(app, context);
    registerJournalRoutes(app, context);
    registerShiftImportRoutes(app, context);
    registerOwnDataRoutes(app, context);
    registerRecordingRoutes(app, context);
    registerFeedbackRoutes(app, context);
    registerExternalMusicRoutes(app, context);
    registerRitualRoutes(app, context);
    registerReminderRoutes(app, context);
  },
};
