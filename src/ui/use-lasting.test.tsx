// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { useLasting } from './use-lasting.ts';

test('true only after its time, and false at once', () => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const root = createRoot(document.createElement('div'));
  const seen: boolean[] = [];
  function Probe({ is }: { is: boolean }) {
    seen.push(useLasting(is, 200));
    return null;
  }
  const show = (is: boolean) => act(() => root.render(<Probe is={is} />));
  show(true);
  act(() => vi.advanceTimersByTime(199));
  expect(seen.at(-1)).toBe(false);
  act(() => vi.advanceTimersByTime(1));
  expect(seen.at(-1)).toBe(true);
  show(false);
  expect(seen.at(-1)).toBe(false);
  show(true);
  expect(seen.at(-1)).toBe(false);
  act(() => root.unmount());
  vi.useRealTimers();
});
