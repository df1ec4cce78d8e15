import 'i18next';
import type accountsConsents from '#modules/accounts/web/consents/fr.json';
import type accounts from '#modules/accounts/web/fr.json';
import type emergencyCode from '#modules/emergency/web/code/fr.json';
import type emergencyEditor from '#modules/emergency/web/editor/fr.json';
import type emergencyExchange from '#modules/emergency/web/exchange/fr.json';
import type emergency from '#modules/emergency/web/fr.json';
import type emergencyLibrary from '#modules/emergency/web/library/fr.json';
import type emergencyQuestions from '#modules/emergency/web/questions/fr.json';
import type emergencyReports from '#modules/emergency/web/reports/fr.json';
import type emergencySaved from '#modules/emergency/web/saved/fr.json';
import type emergencyScores from '#modules/emergency/web/scores/fr.json';
import type emergencyTables from '#modules/emergency/web/tables/fr.json';
import type study from '#modules/study/web/fr.json';
import type wellbeingButtons from '#modules/wellbeing/web/buttons/fr.json';
import type wellbeingCamera from '#modules/wellbeing/web/camera/fr.json';
import type wellbeingCrisis from '#modules/wellbeing/web/crisis/fr.json';
import type wellbeingData from '#modules/wellbeing/web/data/fr.json';
import type wellbeingEmotions from '#modules/wellbeing/web/emotions/fr.json';
import type wellbeingEvidence from '#modules/wellbeing/web/evidence/fr.json';
import type wellbeing from '#modules/wellbeing/web/fr.json';
import type wellbeingGesture from '#modules/wellbeing/web/gesture/fr.json';
import type wellbeingJournal from '#modules/wellbeing/web/journal/fr.json';
import type wellbeingMusic from '#modules/wellbeing/web/music/fr.json';
import type wellbeingRituals from '#modules/wellbeing/web/rituals/fr.json';
import type wellbeingSealed from '#modules/wellbeing/web/sealed/fr.json';
import type wellbeingTrends from '#modules/wellbeing/web/trends/fr.json';
import type wellbeingVoice from '#modules/wellbeing/web/voice/fr.json';
import type wellbeingWords from '#modules/wellbeing/web/words/fr.json';
import type shell from '../fr.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      shell: typeof shell;
      accounts: typeof accounts;
      'accounts/consents': typeof accountsConsents;
      wellbeing: typeof wellbeing;
      'wellbeing/journal': typeof wellbeingJournal;
      'wellbeing/buttons': typeof wellbeingButtons;
      'wellbeing/evidence': typeof wellbeingEvidence;
      'wellbeing/gesture': typeof wellbeingGesture;
      'wellbeing/camera': typeof wellbeingCamera;
      'wellbeing/crisis': typeof wellbeingCrisis;
      'wellbeing/sealed': typeof wellbeingSealed;
      'wellbeing/emotions': typeof wellbeingEmotions;
      'wellbeing/voice': typeof wellbeingVoice;
      'wellbeing/words': typeof wellbeingWords;
      'wellbeing/data': typeof wellbeingData;
      'wellbeing/music': typeof wellbeingMusic;
      'wellbeing/rituals': typeof wellbeingRituals;
      'wellbeing/trends': typeof wellbeingTrends;
      study: typeof study;
      emergency: typeof emergency;
      'emergency/code': typeof emergencyCode;
      'emergency/library': typeof emergencyLibrary;
      'emergency/saved': typeof emergencySaved;
      'emergency/scores': typeof emergencyScores;
      'emergency/editor': typeof emergencyEditor;
      'emergency/exchange': typeof emergencyExchange;
      'emergency/questions': typeof emergencyQuestions;
      'emergency/reports': typeof emergencyReports;
      'emergency/tables': typeof emergencyTables;
    };
    returnNull: false;
  }
}
