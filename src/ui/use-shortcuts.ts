import { useEffect, useRef } from 'react';

/** Keys by the character they produce (`/` is AltGr+Q on many Brazilian keyboards), letters in lower case. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

/** Single keys act anywhere on the page, except while something is typed or a dialog has the floor. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!Object.hasOwn(latest.current, key) || isTaken(event)) return;
      latest.current[key]?.(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTaken(event: KeyboardEvent): boolean {
  const chord = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
  return event.defaultPrevented || chord || isTyping(event.target) || dialogIsOpen();
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
