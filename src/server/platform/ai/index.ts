export {
  createModelDoor,
  type ModelAnswer,
  type ModelDoor,
  type ModelDoorOptions,
  type ModelQuestion,
  noModel,
} from './model-door.ts';
export type { ModelFailure } from './model-failure.ts';
export type { ModelTraffic, ObserveModelTraffic } from './model-wire.ts';
