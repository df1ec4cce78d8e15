export {
  createMusicDoor,
  type MadeMusic,
  type MusicDoor,
  type MusicDoorOptions,
  noMusicProvider,
} from './music-door.ts';
export type { MusicFailure, MusicWish } from './music-wire.ts';
