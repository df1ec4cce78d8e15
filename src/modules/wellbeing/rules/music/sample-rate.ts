/** Frames of sound a second, in every file and buffer. */
export const sampleRate = 44_100;
