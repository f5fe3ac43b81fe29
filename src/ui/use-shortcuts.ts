import { useEffect, useRef } from 'react';
import { usePreferences } from './preferences.ts';

/**
 * Keys by the character they produce (`/` is AltGr+Q on many Brazilian keyboards), letters in lower case, with
 * `Shift+` before letters and named keys, and `Ctrl+` for Ctrl or Cmd: `e`, `Shift+e`, `Ctrl+a`, `?`, `Escape`.
 */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

/**
 * Keys act anywhere on the page, except while something is typed or a dialog has the floor. Who switched single keys
 * off keeps those with Ctrl and those that write no character.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const { keys } = usePreferences();
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = nameOf(event);
      if (!Object.hasOwn(latest.current, name) || isTaken(event)) return;
      if (!keys && isSingleKey(name)) return;
      latest.current[name]?.(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [keys]);
}

function nameOf(event: KeyboardEvent): string {
  const isCharacter = event.key.length === 1;
  const key = isCharacter ? event.key.toLowerCase() : event.key;
  const isChord = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
  // A sign such as `?` is what Shift made of its key; a letter is the same with and without Caps Lock.
  const isShifted = event.shiftKey && (!isCharacter || key !== key.toUpperCase());
  return `${isChord ? 'Ctrl+' : ''}${isShifted ? 'Shift+' : ''}${key}`;
}

function isSingleKey(name: string): boolean {
  return /^(Shift\+)?.$/u.test(name);
}

function isTaken(event: KeyboardEvent): boolean {
  const isOption = event.altKey && !event.getModifierState('AltGraph');
  return event.defaultPrevented || isOption || isTyping(event.target) || dialogIsOpen();
}

/** True for whatever takes letters itself: fields, lists that are searched by typing, parts of a date. */
export function isTyping(target: EventTarget | null): boolean {
  const takers =
    'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true], [role=spinbutton], [role=dialog]';
  return target instanceof Element && target.closest(takers) !== null;
}

function dialogIsOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
