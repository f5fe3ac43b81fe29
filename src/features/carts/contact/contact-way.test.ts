import { afterEach, expect, test, vi } from 'vitest';
import { setOut } from './contact-way.ts';

afterEach(() => vi.unstubAllGlobals());

function stubTab() {
  const tab = { opener: 'us' as string | null, location: { replace: vi.fn() }, close: vi.fn() };
  vi.stubGlobal('window', { open: vi.fn(() => tab) });
  return tab;
}

test('the tab is opened within the press, without a way back, and led on when the answer is there', async () => {
  const tab = stubTab();
  let answer: (target: string) => void = () => {};
  const outcome = setOut('whatsapp', new Promise((resolve) => (answer = resolve)));
  expect(window.open).toHaveBeenCalledTimes(1);
  expect(tab.opener).toBeNull();
  expect(tab.location.replace).not.toHaveBeenCalled();
  answer('https://wa.me/5511987654321');
  expect(await outcome).toBe('gone');
  expect(tab.location.replace).toHaveBeenCalledWith('https://wa.me/5511987654321');
});

test('the tab is closed when the server bars the contact', async () => {
  const tab = stubTab();
  await expect(setOut('whatsapp', Promise.reject(new Error('barred')))).rejects.toThrow('barred');
  expect(tab.close).toHaveBeenCalledTimes(1);
  expect(tab.location.replace).not.toHaveBeenCalled();
});

test('a browser that blocks the tab is told of', async () => {
  vi.stubGlobal('window', { open: () => null });
  expect(await setOut('whatsapp', Promise.resolve('https://wa.me/5511987654321'))).toBe('blocked');
});
