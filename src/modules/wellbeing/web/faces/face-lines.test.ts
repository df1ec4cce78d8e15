import { describe, expect, it } from 'vitest';
import { faceLines } from './face-lines.ts';

describe('faceLines', () => {
  it('turns the mouth up when pleasant, down when unpleasant', () => {
    expect(faceLines(100, 50).mouth).toBe('M50 85Q70 106 90 85');
    expect(faceLines(0, 50).mouth).toBe('M50 93Q70 74 90 93');
  });

  it('closes the eyes when asleep and opens them with arousal', () => {
    expect(faceLines(50, 0)).toMatchObject({ eyes: [], waves: '' });
    expect(faceLines(50, 0).lids).not.toBe('');
    const [half] = faceLines(50, 50).eyes;
    const [wide] = faceLines(50, 100).eyes;
    expect(wide?.ry).toBeGreaterThan(half?.ry ?? 0);
  });

  it('draws vibration only above the middle of arousal', () => {
    expect(faceLines(50, 50).waves).toBe('');
    expect(faceLines(50, 90).waves).not.toBe('');
  });
});
