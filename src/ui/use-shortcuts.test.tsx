// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultPreferences } from '#src/lib/preferences.ts';
import { PreferencesContext } from './preferences.ts';
import { useShortcuts } from './use-shortcuts.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
const next = vi.fn();
let root: Root;
const search = vi.fn();
const extend = vi.fn();
const all = vi.fn();

function Page({ dialog = false }) {
  useShortcuts({ j: next, '/': search, 'Shift+j': extend, 'Ctrl+a': all, '?': search });
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
  for (const act of [next, search, extend, all]) act.mockClear();
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

test('Shift and Ctrl make keys of their own; Shift that only writes a sign does not', () => {
  show();
  press('body', { key: 'J', shiftKey: true });
  press('body', { key: 'a', ctrlKey: true });
  press('body', { key: 'A', metaKey: true });
  press('body', { key: 'a', altKey: true, ctrlKey: true });
  press('body', { key: '?', shiftKey: true });
  press('body', { key: '/', ctrlKey: true });
  expect([next, extend, all, search].map((act) => act.mock.calls.length)).toEqual([0, 1, 2, 1]);
});

test('single keys can be switched off; chords and named keys stay', () => {
  const change = () => {};
  act(() =>
    root.render(
      <PreferencesContext value={{ ...defaultPreferences, keys: false, change }}>
        <Page />
      </PreferencesContext>,
    ),
  );
  for (const key of ['j', '/', '?']) press('body', { key });
  press('body', { key: 'J', shiftKey: true });
  press('body', { key: 'a', ctrlKey: true });
  expect([next, extend, search, all].map((one) => one.mock.calls.length)).toEqual([0, 0, 0, 1]);
});
