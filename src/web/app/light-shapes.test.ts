import { describe, expect, it } from 'vitest';
import { Me } from '#modules/accounts/contract/me.ts';
import { Notification } from '#modules/accounts/contract/notification.ts';
import { HelpLine } from '#modules/wellbeing/contract/help-line.ts';
import { SignalHistory } from '#modules/wellbeing/contract/signal-history.ts';
import { helpLinesAnswer } from '#modules/wellbeing/web/help/help-lines-shape.ts';
import { signalHistoryAnswer } from '#modules/wellbeing/web/history/signal-history-shape.ts';
import { toldAnswer } from '#modules/wellbeing/web/rituals/reminders/told-shape.ts';
import { meAnswer } from '#web/shared/me-shape.ts';

const me = {
  id: '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  email: 'ines@example.org',
  name: null,
  role: 'student',
  status: 'active',
  preferences: { scheme: 'dark' },
  language: 'fr',
  isTotpEnabled: false,
  isDemonstration: false,
};

const history = {
  range: 'week',
  fromOn: '2026-11-17',
  toOn: '2026-11-23',
  points: [{ id: 'a', at: '2026-11-23T20:00:00Z', source: 'SAM', level: 2, valence: 20, arousal: null }],
  days: [{ on: '2026-11-23', count: 1, meanLevel: 2, meanValence: 20, meanArousal: null }],
  isTruncated: false,
};

const line = {
  slug: '3114',
  position: 1,
  number: '3114',
  channels: ['voice'],
  label_fr: 'a',
  label_en: 'b',
  description_fr: 'c',
  description_en: 'd',
  audience_fr: 'e',
  audience_en: 'f',
  hours_fr: 'g',
  hours_en: 'h',
  verified_on: '2026-11-01',
  verification: 'i',
  source_label: 'j',
  source_url: null,
};

const cases = [
  ['the person', me, Me, meAnswer],
  ['the history', history, SignalHistory, signalHistoryAnswer],
] as const;

describe.each(cases)('%s', (_, example, contract, light) => {
  it('is read exactly as its contract reads it', () => {
    expect(light.parse({ ...example, unknown: 1 })).toEqual(contract.parse({ ...example, unknown: 1 }));
  });

  it.each(Object.keys(example))('is refused without its %s, by both', (field) => {
    const { [field]: _removed, ...rest } = example as Record<string, unknown>;
    expect(() => contract.parse(rest)).toThrow();
    expect(() => light.parse(rest)).toThrow(`answer.${field}`);
  });
});

it('refuses a value outside its range or its list', () => {
  const [point] = history.points;
  expect(() => signalHistoryAnswer.parse({ ...history, points: [{ ...point, valence: 101 }] })).toThrow(
    'answer.points[0].valence',
  );
  expect(() => meAnswer.parse({ ...me, role: 'owner' })).toThrow('answer.role');
});

it('reads help lines that their contract accepts, and no others', () => {
  expect(helpLinesAnswer.parse({ items: [HelpLine.parse(line)], nextCursor: null }).items).toHaveLength(1);
  expect(() => helpLinesAnswer.parse({ items: [{ ...line, number: 3114 }] })).toThrow(
    'answer.items[0].number',
  );
});

const notification = {
  ...Object.fromEntries(Object.keys(Notification.shape).map((name) => [name, null])),
  id: me.id,
  user_id: me.id,
  type: 'wellbeing.ritual',
  title: 'Marcher',
  read: false,
  metadata: { ritual_id: me.id, more: 1 },
  created_at: '2026-11-23T20:00:00Z',
};

describe('what was told', () => {
  const read = (given: object) => toldAnswer.parse({ items: [given], nextCursor: null }).items;
  const { id, type, title } = notification;

  it('is read from a notification that its contract accepts', () => {
    expect(read(Notification.parse(notification))).toEqual([
      { id, type, title, metadata: { ritual_id: me.id } },
    ]);
  });

  it.each([null, {}, [], { ritual_id: 3 }])('is about no ritual when it carries %j', (metadata) => {
    expect(read(Notification.parse({ ...notification, metadata }))).toEqual([
      { id, type, title, metadata: null },
    ]);
  });

  it.each(['id', 'type', 'title'])('is refused without its %s', (field) => {
    expect(() => read({ ...notification, [field]: null })).toThrow(`answer.items[0].${field}`);
  });
});
