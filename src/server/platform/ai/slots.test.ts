import { describe, expect, it } from 'vitest';
import { Slots } from './slots.ts';

const never = new AbortController().signal;

function gate() {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { work: () => promise, open: () => resolve('done') };
}

describe('slots', () => {
  it('run so many at once, then those who wait, in order', async () => {
    const slots = new Slots(1, 2);
    const first = gate();
    const began: string[] = [];
    const running = slots.run(first.work, never);
    const second = slots.run(async () => began.push('second'), never);
    const third = slots.run(async () => began.push('third'), never);
    expect(began).toEqual([]);
    first.open();
    await Promise.all([running, second, third]);
    expect(began).toEqual(['second', 'third']);
  });

  it('turn away whoever finds the line full', async () => {
    const slots = new Slots(1, 0);
    const first = gate();
    const running = slots.run(first.work, never);
    expect(await slots.run(async () => 'ran', never)).toBeUndefined();
    first.open();
    await running;
    expect(await slots.run(async () => 'ran', never)).toBe('ran');
  });

  it('let go of whoever gives up while waiting, and of work that fails', async () => {
    const slots = new Slots(1, 1);
    const first = gate();
    const running = slots.run(first.work, never);
    const leaving = new AbortController();
    const waiting = slots.run(async () => 'ran', leaving.signal);
    leaving.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    first.open();
    await running;
    await expect(slots.run(() => Promise.reject(new Error('broken')), never)).rejects.toThrow('broken');
    expect(await slots.run(async () => 'ran', never)).toBe('ran');
  });
});
