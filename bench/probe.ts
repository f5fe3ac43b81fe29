export type OpenCart = { id: string; name: string };

/** What has to be on the page: these carts in the list and no others, this one, opened, or a word in the row of this one. */
export type Wanted = { rows: string[] } | { opened: OpenCart } | { cart: string; says: string };

export type Probe = {
  /** Milliseconds from the start of the navigation to the first painted rows. */
  firstRows: Promise<number>;
  layoutShift: number;
  /** The last event of this type begins the measurement; what is wanted, painted, ends it. */
  arm(event: 'keydown' | 'pointerdown', wanted: Wanted): void;
  /** Milliseconds of the armed measurement; NaN when what is wanted did not come within ten seconds. */
  measured(): Promise<number>;
  /** Ids of the carts in the list, in its order. */
  rows(): string[];
  isOpen(cart: OpenCart): boolean;
};

declare global {
  var probe: Probe;
}

/**
 * Runs inside the page, before its own scripts, and must not refer to anything outside of itself. The page
 * observes itself, because asking it from outside costs more than some of what is measured.
 */
export function installProbe(): void {
  const rowLink = /\/carts\/\d+\/(\d+)$/;

  function rows(): string[] {
    const ids = new Set<string>();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main table a[href*="/carts/"]')) {
      const id = rowLink.exec(link.pathname)?.[1];
      if (id) ids.add(id);
    }
    return [...ids];
  }

  function isOpen({ id, name }: OpenCart): boolean {
    if (!location.pathname.endsWith(`/${id}`)) return false;
    return [...document.querySelectorAll('main :is(h1, h2)')].some((heading) =>
      heading.textContent?.includes(name),
    );
  }

  function saysOf(cart: string): string {
    const link = document.querySelector(`main table a[href*="/${cart}"]`);
    return link?.closest('tr')?.textContent ?? '';
  }

  function isThere(wanted: Wanted): boolean {
    if ('opened' in wanted) return isOpen(wanted.opened);
    if ('says' in wanted) return saysOf(wanted.cart).includes(wanted.says);
    const there = rows();
    return there.length === wanted.rows.length && there.every((id, index) => id === wanted.rows[index]);
  }

  /** Resolves with the time of the first frame after the one that holds the change. */
  function whenPainted(isDone: () => boolean): Promise<number> {
    return new Promise((resolve) => {
      const observer = new MutationObserver(check);
      function check() {
        if (!isDone()) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      }
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributeFilter: ['href'],
        characterData: true,
      });
      check();
    });
  }

  async function timeFrom(event: string, wanted: Wanted): Promise<number> {
    let began = Number.NaN;
    const note = (happened: Event) => {
      began = happened.timeStamp;
    };
    addEventListener(event, note, { capture: true });
    const painted = whenPainted(() => began > 0 && isThere(wanted));
    const tooLate = new Promise<number>((resolve) => setTimeout(resolve, 10_000, Number.NaN));
    const ended = await Promise.race([painted, tooLate]);
    removeEventListener(event, note, { capture: true });
    return ended - began;
  }

  let armed = Promise.resolve(Number.NaN);
  const probe: Probe = {
    firstRows: whenPainted(() => rows().length > 0),
    layoutShift: 0,
    rows,
    isOpen,
    arm(event, wanted) {
      armed = timeFrom(event, wanted);
    },
    measured: () => armed,
  };
  globalThis.probe = probe;

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) probe.layoutShift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
