export const recordingsUrl = '/api/wellbeing/recordings';
export const longestRecordingSeconds = 60;
export const mostRecordingBytes = 5 * 1024 * 1024;
