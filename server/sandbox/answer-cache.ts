const MAX_CHARACTERS = 16_000_000;

/**
 * The API hands out answers up to half an hour old unless it is told `skipCache=true`. The oldest leave first
 * when sixteen million characters are kept.
 */
export function createAnswerCache(minutes: number) {
  const lifetime = minutes * 60_000;
  const answers = new Map<string, { body: string; at: number }>();
  let characters = 0;

  function drop(key: string): void {
    characters -= answers.get(key)?.body.length ?? 0;
    answers.delete(key);
  }

  return {
    get(key: string, now: number): string | undefined {
      const found = answers.get(key);
      if (!found) return undefined;
      if (now - found.at < lifetime) return found.body;
      drop(key);
      return undefined;
    },
    put(key: string, body: string, now: number): void {
      drop(key);
      answers.set(key, { body, at: now });
      characters += body.length;
      for (const oldest of answers.keys()) {
        if (characters <= MAX_CHARACTERS) break;
        drop(oldest);
      }
    },
  };
}
