import { expect, test, vi } from 'vitest';
import { deskKeys, keyOf, keyText, shortcutsOf } from './desk-keys.ts';

test('no key and no verb is there twice', () => {
  const all = Object.values(deskKeys).flat();
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  expect(new Set(all.map(({ verb }) => verb)).size).toBe(all.length);
});

test('keys are written as on a keyboard', () => {
  const verbs = ['contacted', 'won', 'selectAll', 'help', 'back', 'open'] as const;
  expect(verbs.map(keyText)).toEqual(['E', 'Shift+E', 'Ctrl+A', '?', 'Esc', 'Enter']);
  expect(keyOf('snoozeUntil')).toBe('Shift+h');
});

test('a verb acts by its key, and the letter goes nowhere else', () => {
  const act = vi.fn();
  const preventDefault = vi.fn();
  shortcutsOf({ note: act }).n?.({ preventDefault } as unknown as KeyboardEvent);
  expect(act).toHaveBeenCalledOnce();
  expect(preventDefault).toHaveBeenCalledOnce();
});
