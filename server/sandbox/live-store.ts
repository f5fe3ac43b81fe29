/**
 * Lets a store live on its own, a beat a second, until it is told to stop.
 * @param advance moves its clock on by whole seconds, beyond those that pass anyway
 * @param speed how many seconds of the store pass in one of ours; 1 is real time
 * @param onFailure hears of a beat that failed; the next one makes up for it
 * @returns ends it, once the beat under way is over
 */
export function liveStore(
  advance: (seconds: number) => Promise<unknown>,
  {
    speed,
    onFailure,
    beatMs = 1000,
  }: { speed: number; onFailure: (error: unknown) => void; beatMs?: number },
): () => Promise<void> {
  let owed = 0;
  let last = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let beating = Promise.resolve();

  async function beat(): Promise<void> {
    const at = performance.now();
    owed += ((at - last) / 1000) * (speed - 1);
    last = at;
    const seconds = Math.floor(owed);
    try {
      await advance(seconds);
      owed -= seconds;
    } catch (error) {
      onFailure(error);
    }
    if (!stopped) wait();
  }

  function wait(): void {
    timer = setTimeout(() => {
      beating = beat();
    }, beatMs);
  }

  wait();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await beating;
  };
}
