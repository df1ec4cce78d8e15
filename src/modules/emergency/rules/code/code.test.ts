import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProtocolContent } from '../../contract/protocol-content.ts';
import { adrenalineAt, cycleAt, durationsAt, type Pace } from './code-clock.ts';
import { type CodeEvent, codeKinds, readLog, record, standing } from './code-log.ts';
import { advance, beforeStart, type CodeState, next, replay } from './code-state.ts';
import { codeJson, codeText, minutes } from './code-text.ts';
import { beatsAhead } from './metronome.ts';

const t0 = Date.UTC(2026, 10, 26, 3, 0, 0);
const second = 1000;

function paceOf(slug: string): Pace {
  const file = new URL(`../../../../../catalogue/protocols/${slug}.json`, import.meta.url);
  const { resuscitation } = ProtocolContent.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (!resuscitation) throw new Error(`${slug} says nothing of cycles`);
  return resuscitation;
}
const pace = paceOf('acr-adulte');

/** Taps at whole milliseconds, from none to twenty minutes apart: a phone that sleeps in between included. */
const logs = fc
  .array(fc.record({ kind: fc.constantFrom(...codeKinds), gap: fc.integer({ min: 0, max: 1_200_000 }) }))
  .map((taps) => {
    let at = t0;
    return taps.reduce<CodeEvent[]>((log, { kind, gap }) => {
      at += gap;
      return record(log, { kind, at });
    }, []);
  });

const stateAfter = (...events: [CodeEvent['kind'], number][]) =>
  replay(events.map(([kind, seconds]) => ({ kind, at: t0 + seconds * second })));

describe('the log', () => {
  it('replays to the state that was built tap by tap', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const states = log.reduce<readonly CodeState[]>(advance, [beforeStart]);
        expect(replay(log)).toEqual(states.at(-1));
      }),
    );
  });

  it('takes back exactly the last event that stands', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom(...codeKinds), (log, kind) => {
        const at = t0 + 1e9;
        const undone = record(record(log, { kind, at }), { kind: 'undo', at: at + 1 });
        if (kind !== 'undo') expect(replay(undone)).toEqual(replay(log));
        expect(standing(record(log, { kind: 'undo', at }))).toEqual(standing(log).slice(0, -1));
      }),
    );
  });

  it('survives being kept and read again, and refuses what is not a log', () => {
    fc.assert(
      fc.property(logs, (log) => {
        expect(readLog(JSON.stringify(log))).toEqual(log);
      }),
    );
    for (const bad of ['', '{}', '[{"kind":"dose","at":1}]', '[{"kind":"shock","at":"now"}]', '[null]'])
      expect(readLog(bad)).toEqual([]);
  });

  it('keeps its order when the clock is set back', () => {
    const log = record([{ kind: 'start', at: t0 }], { kind: 'shock', at: t0 - 5000 });
    expect(log.map(({ at }) => at)).toEqual([t0, t0]);
  });
});

describe('the state', () => {
  it('does nothing before the start and nothing after the end', () => {
    for (const kind of codeKinds) {
      if (kind !== 'start') expect(next(beforeStart, { kind, at: t0 })).toEqual(beforeStart);
      const ended = stateAfter(['start', 0], ['end', 60]);
      expect(next(ended, { kind, at: t0 + 90 * second })).toEqual(ended);
    }
  });

  it('begins a cycle at a shock and goes on compressing', () => {
    const state = stateAfter(['start', 0], ['pause', 118], ['rhythm', 120], ['shock', 127]);
    expect(state).toMatchObject({
      phase: 'compressing',
      shocks: 1,
      cycleFrom: t0 + 127 * second,
      pausedMs: 9000,
    });
  });

  it('never loses a millisecond between compressions, pauses and pulse', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const without = log.filter(({ kind }) => kind !== 'pulse');
        const { totalMs, compressedMs, pausedMs } = durationsAt(replay(without), t0 + 1e9);
        expect(compressedMs + pausedMs).toBe(totalMs);
      }),
    );
  });
});

describe('the clock', () => {
  it.each(['acr-adulte', 'acr-enfant'])('finds cycles, adrenaline and rates in %s', (slug) => {
    expect(paceOf(slug)).toMatchObject({
      cycleSeconds: 120,
      adrenalineEverySeconds: [180, 300],
      compressionsPerMinute: [100, 120],
    });
  });

  it('does not drift over thirty minutes, however the tab slept', () => {
    const halfHour = 30 * 60 * second;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 20 }), (gaps) => {
        const state = stateAfter(['start', 0]);
        let now = t0;
        for (const gap of gaps) {
          now = Math.min(now + gap, t0 + halfHour);
          const cycle = cycleAt(state, now, pace);
          if (!cycle) throw new Error('no cycle');
          const boundary = now + cycle.remainingMs;
          expect(boundary).toBe(t0 + cycle.number * 120 * second);
        }
      }),
    );
  });

  it('asks for a rhythm check at two minutes, and still asks later', () => {
    const state = stateAfter(['start', 0]);
    expect(cycleAt(state, t0 + 119_999, pace)).toEqual({ number: 1, remainingMs: 1, dueForMs: null });
    expect(cycleAt(state, t0 + 134_000, pace)).toEqual({ number: 2, remainingMs: 106_000, dueForMs: 14_000 });
    expect(cycleAt(stateAfter(['start', 0], ['pulse', 30]), t0 + 300_000, pace)).toBeNull();
  });

  it('opens the adrenaline window between three and five minutes after the last', () => {
    const state = stateAfter(['start', 0], ['adrenaline', 60]);
    const whenAt = (seconds: number) => adrenalineAt(state, t0 + seconds * second, pace).when;
    expect([60, 239, 240, 360, 361].map(whenAt)).toEqual(['wait', 'wait', 'open', 'open', 'late']);
    expect(adrenalineAt(stateAfter(['start', 0]), t0, pace)).toEqual({ when: 'none-given' });
  });
});

describe('the metronome', () => {
  it('hands out every beat once, at its exact time, whatever the rhythm of the calls', () => {
    const rates = fc.integer({ min: 100, max: 120 });
    fc.assert(
      fc.property(rates, fc.array(fc.integer({ min: 5, max: 90 }), { minLength: 50 }), (perMinute, waits) => {
        const beat = { from: 3.7, perMinute };
        const heard: number[] = [];
        let now = 3.7;
        let handed = 0;
        for (const wait of waits) {
          heard.push(...beatsAhead(beat, handed, now, 0.1));
          handed = now + 0.1;
          now += wait / 1000;
        }
        expect(heard).toEqual(heard.map((_, index) => 3.7 + (index * 60) / perMinute));
        expect(heard.length).toBeGreaterThan(0);
      }),
    );
  });

  it('does not make up for the beats of a sleep', () => {
    const beats = beatsAhead({ from: 0, perMinute: 110 }, 0.2, 600, 0.2);
    expect(beats.length).toBeLessThanOrEqual(1);
    expect(Math.min(600, ...beats)).toBe(600);
  });
});

describe('the export', () => {
  const log: CodeEvent[] = [
    { kind: 'start', at: t0 },
    { kind: 'shock', at: t0 + 127_000 },
    { kind: 'adrenaline', at: t0 + 130_000 },
    { kind: 'undo', at: t0 + 131_000 },
    { kind: 'note', at: t0 + 140_000, text: 'pupilles' },
  ];

  it('says what stands as text', () => {
    const text = codeText(
      log,
      (kind) => kind,
      () => '03:00:00',
    );
    expect(text).toBe('03:00:00  +0:00  start\n03:00:00  +2:07  shock\n03:00:00  +2:20  note : pupilles\n');
  });

  it('keeps what was undone as JSON, and counts it out', () => {
    const { summary, log: kept } = JSON.parse(codeJson(log, { slug: 'acr-adulte', version: 1 }));
    expect(summary).toMatchObject({ shocks: 1, adrenalines: 0, totalMs: 140_000 });
    expect(kept).toHaveLength(5);
  });

  it('writes minutes past the hour', () => {
    expect([0, 59_999, 60_000, 3_661_000].map(minutes)).toEqual(['0:00', '0:59', '1:00', '61:01']);
  });
});
