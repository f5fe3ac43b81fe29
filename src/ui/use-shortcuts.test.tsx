// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useShortcuts } from './use-shortcuts.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
const next = vi.fn();
let root: Root;
const search = vi.fn();

function Page({ dialog = false }) {
  useShortcuts({ j: next, '/': search });
  return (
    <>
      <input aria-label="text" />
      <input aria-label="tick" type="checkbox" />
      <button type="button">press</button>
      <dialog open={dialog} />
    </>
  );
}

const show = (dialog = false) => act(() => root.render(<Page dialog={dialog} />));

function press(on: string, init: KeyboardEventInit) {
  document.querySelector(on)?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
}

beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  root = createRoot(document.body.children[0] as Element);
});
afterEach(() => {
  act(() => root.unmount());
  next.mockClear();
  search.mockClear();
});

test('a letter acts in either case, on any control that takes no letters', () => {
  show();
  press('button', { key: 'j' });
  press('[type=checkbox]', { key: 'J' });
  expect(next).toHaveBeenCalledTimes(2);
});

test('nothing acts while text is typed, with a chord, or under a dialog', () => {
  show();
  press('[aria-label=text]', { key: 'j' });
  press('body', { key: 'j', ctrlKey: true });
  show(true);
  press('body', { key: 'j' });
  expect(next).not.toHaveBeenCalled();
});

test('a character that needs AltGr counts as the character', () => {
  show();
  const event = new KeyboardEvent('keydown', { key: '/', ctrlKey: true, altKey: true });
  event.getModifierState = (name) => name === 'AltGraph';
  window.dispatchEvent(event);
  expect(search).toHaveBeenCalledTimes(1);
});
