import { expect, test } from 'vitest';
import { idleSeconds, watchForPerson } from './idle-time.ts';

test('counts from the last thing that a person did, not from what the page does', () => {
  const page = new EventTarget();
  watchForPerson(page, () => 1_000_000);
  page.dispatchEvent(new Event('keydown'));
  expect(idleSeconds(1_000_000)).toBe(0);
  page.dispatchEvent(new Event('visibilitychange'));
  expect(idleSeconds(1_090_900)).toBe(90);
  expect(idleSeconds(900_000)).toBe(0);
});
