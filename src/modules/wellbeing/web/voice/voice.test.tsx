import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import { VoiceField } from './voice-field.tsx';

const record = () => userEvent.click(screen.getByRole('button', { name: 'Enregistrer ma voix' }));
const ask = vi.fn();
const stopTrack = vi.fn();
const onChange = vi.fn();

/** As much of a recorder as the component asks of a browser; what a real one writes, the journey tries. */
class RecorderStandIn extends EventTarget {
  static isTypeSupported = (type: string) => type.startsWith('audio/webm');
  state = 'inactive';
  mimeType = 'audio/webm;codecs=opus';
  start() {
    this.state = 'recording';
  }
  stop() {
    this.state = 'inactive';
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['voix']) }));
    this.dispatchEvent(new Event('stop'));
  }
}

class AudioContextStandIn {
  createMediaStreamSource = () => ({ connect: () => undefined });
  close = async () => undefined;
}

class AnalyserStandIn {
  fftSize = 4;
  getFloatTimeDomainData = (samples: Float32Array) => samples.fill(0.2);
}

beforeEach(() => {
  vi.clearAllMocks();
  ask.mockResolvedValue({ getTracks: () => [{ stop: stopTrack }] });
  vi.stubGlobal('MediaRecorder', RecorderStandIn);
  vi.stubGlobal('AudioContext', AudioContextStandIn);
  vi.stubGlobal('AnalyserNode', AnalyserStandIn);
  Object.assign(URL, { createObjectURL: () => 'blob:voix', revokeObjectURL: () => undefined });
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: ask }, configurable: true });
});
afterEach(() => vi.useRealTimers());

const field = () => show(<VoiceField value={null} onChange={onChange} />);
const refusal = (name: string) => Object.assign(new Error('refused'), { name });

describe('says what to do', () => {
  it.each([
    ['NotAllowedError', 'Le micro est refusé.'],
    ['NotFoundError', 'Aucun micro n’est branché.'],
    ['NotReadableError', 'Le micro est déjà pris.'],
    ['Whatever', 'L’enregistrement n’a pas pu commencer.'],
  ])('on %s: %s', async (name, words) => {
    ask.mockRejectedValue(refusal(name));
    await field();
    await record();
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeTruthy();
  });

  it('where the browser cannot record', async () => {
    vi.stubGlobal('MediaRecorder', undefined);
    await field();
    await record();
    expect(await screen.findByText('Ce navigateur ne sait pas enregistrer.')).toBeTruthy();
    expect(ask).not.toHaveBeenCalled();
  });
});

it('asks for the microphone only when its button is pressed, and lets it go when the page is left', async () => {
  const shown = await field();
  expect(ask).not.toHaveBeenCalled();
  await record();
  await screen.findByRole('timer');
  expect(stopTrack).not.toHaveBeenCalled();
  shown.unmount();
  expect(stopTrack).toHaveBeenCalledOnce();
});

it('counts down, stops by itself before the minute, and is sent only when it is kept', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const id = '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f';
  const recording = {
    id,
    user_id: id,
    media_type: 'audio/webm',
    byte_count: 4,
    duration_seconds: 59,
    emotion_id: null,
    journal_entry_id: null,
    created_at: '2026-11-26T08:00:00Z',
  };
  const sent = answerRequests({ 'POST /api/wellbeing/recordings': { status: 201, body: recording } });
  await field();
  const person = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
  await person.click(screen.getByRole('button', { name: 'Enregistrer ma voix' }));
  expect((await screen.findByRole('timer')).textContent).toBe('encore 60\u00a0s');
  await vi.advanceTimersByTimeAsync(51_000);
  expect(screen.getByText('Il reste moins de dix secondes.')).toBeTruthy();
  expect(screen.getByText('Le micro t’entend.')).toBeTruthy();
  await vi.advanceTimersByTimeAsync(8600);
  expect(await screen.findByRole('button', { name: 'Garder cette voix' })).toBeTruthy();
  expect(stopTrack).toHaveBeenCalledOnce();
  expect(sent).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Garder cette voix' }));
  expect(sent.map(({ request }) => request)).toEqual(['POST /api/wellbeing/recordings']);
  expect(onChange).toHaveBeenCalledWith(`/api/wellbeing/recordings/${id}`);
});

it('throws away what was said without sending a byte', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const sent = answerRequests({});
  await field();
  const person = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
  await person.click(screen.getByRole('button', { name: 'Enregistrer ma voix' }));
  await screen.findByRole('timer');
  await vi.advanceTimersByTimeAsync(1000);
  await person.click(screen.getByRole('button', { name: 'Arrêter' }));
  await person.click(await screen.findByRole('button', { name: 'Jeter' }));
  expect(screen.getByRole('button', { name: 'Enregistrer ma voix' })).toBeTruthy();
  expect(sent).toEqual([]);
});

it('erases a voice that no entry holds as soon as it is taken away; one that an entry holds waits for it', async () => {
  const address = '/api/wellbeing/recordings/0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f';
  const sent = answerRequests({ [`DELETE ${address}`]: { status: 204 } });
  const held = await show(<VoiceField value={address} initial={address} onChange={onChange} />);
  await userEvent.click(screen.getByRole('button', { name: 'Retirer la voix' }));
  expect([sent, onChange.mock.calls]).toEqual([[], [[null]]]);
  held.unmount();
  await show(<VoiceField value={address} onChange={onChange} />);
  await userEvent.click(screen.getByRole('button', { name: 'Retirer la voix' }));
  expect(sent.map(({ request }) => request)).toEqual([`DELETE ${address}`]);
});
