/** One request of a page: its address, and the milliseconds at which it was asked for and answered to the end. */
export type Request = { url: string; began: number; ended: number };

/**
 * How many requests in a row the page had to wait for, after its HTML: one that began after the end of another
 * that may have asked for it counts as waiting for it.
 */
export function waterfallDepth(requests: readonly Request[]): number {
  const depths = new Map<Request, number>();
  for (const request of requests.toSorted((a, b) => a.began - b.began)) {
    const before = [...depths]
      .filter(([other]) => other.ended <= request.began && mayAskFor(other, request))
      .map(([, depth]) => depth);
    depths.set(request, 1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depths.values());
}

/** Styles ask for fonts; scripts, and answers that scripts act on, ask for everything else. */
function mayAskFor(asking: Request, asked: Request): boolean {
  const isFont = /\.woff2?$/.test(asked.url);
  return isFont ? /\.css$/.test(asking.url) : /\.js$|\/api\//.test(asking.url);
}
