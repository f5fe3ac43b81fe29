/**
 * Acts once the browser has nothing better to do, after 2 s at the latest. Returns how to call it off.
 * Safari has no idle callback; a short timeout is the next best.
 */
export function whenIdle(act: () => void): () => void {
  if (!window.requestIdleCallback) {
    const timer = setTimeout(act, 300);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
