const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];

let lastSign = Date.now();

/** Whole seconds since a person last touched this page; 0 when it was just opened. */
export function idleSeconds(now = Date.now()): number {
  return Math.max(0, Math.floor((now - lastSign) / 1000));
}

/** Begins to notice what a person does on the page. */
export function watchForPerson(page: EventTarget, now = Date.now): void {
  const note = () => {
    lastSign = now();
  };
  for (const sign of signs) page.addEventListener(sign, note, { passive: true, capture: true });
}
