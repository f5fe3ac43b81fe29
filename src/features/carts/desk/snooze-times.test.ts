import { expect, test } from 'vitest';
import { fieldTime, ownSnoozeTime, snoozeTimes } from './snooze-times.ts';

// 23 November 2026 is a Monday.
const monday = (time: string) => Date.parse(`2026-11-23T${time}:00-03:00`);

test.each(['America/Sao_Paulo', 'UTC', 'Asia/Tokyo'])('presets follow the store’s clock in %s', (zone) => {
  process.env.TZ = zone;
  expect(snoozeTimes(monday('10:20'), '2026-11-23T20:00:00.000Z')).toEqual({
    hour: '2026-11-23T14:20:00.000Z',
    afternoon: '2026-11-23T17:00:00.000Z',
    tomorrow: '2026-11-24T12:00:00.000Z',
    monday: '2026-11-30T12:00:00.000Z',
    beforeEmail: '2026-11-23T19:45:00.000Z',
  });
});

test('tomorrow is a day of São Paulo, late at night too', () => {
  expect(snoozeTimes(monday('23:30'), null).tomorrow).toBe('2026-11-24T12:00:00.000Z');
  expect(snoozeTimes(monday('00:10'), null).tomorrow).toBe('2026-11-24T12:00:00.000Z');
});

test('what lies behind is not offered', () => {
  const times = snoozeTimes(monday('15:00'), '2026-11-23T18:10:00.000Z');
  expect(times.afternoon).toBeNull();
  expect(times.beforeEmail).toBeNull();
  expect(snoozeTimes(monday('15:00'), null).beforeEmail).toBeNull();
});

test('Monday is the next one, from each day of the week', () => {
  const days = [23, 24, 28, 29].map((day) =>
    snoozeTimes(Date.parse(`2026-11-${day}T12:00:00-03:00`), null).monday?.slice(0, 10),
  );
  expect(days).toEqual(['2026-11-30', '2026-11-30', '2026-11-30', '2026-11-30']);
});

test.each(['UTC', 'Asia/Tokyo'])('a moment of one’s own is read on the store’s clock in %s', (zone) => {
  process.env.TZ = zone;
  const now = monday('10:00');
  expect(ownSnoozeTime('2026-11-25T08:30', now)).toBe('2026-11-25T11:30:00.000Z');
  expect(fieldTime('2026-11-25T11:30:00.000Z')).toBe('2026-11-25T08:30');
  for (const text of ['', '2026-11-23T09:59', '2026-02-30T10:00', 'x'])
    expect(ownSnoozeTime(text, now)).toBeNull();
});
