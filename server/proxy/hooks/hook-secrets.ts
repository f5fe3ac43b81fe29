export type HookSecrets = {
  /** Those known of a store, asked for when there is none yet. */
  of(alias: string): Promise<readonly string[]>;
  /** Asked for anew, because a signature fits none of them; at most once a minute a store. */
  refreshed(alias: string): Promise<readonly string[]>;
};

const minute = 60_000;

/**
 * Webhook secrets in memory alone: Yampi tells them to our credential whenever we ask. Somebody who sends wrong
 * signatures costs one call a minute.
 * @param fetch throws what the client throws
 */
export function createHookSecrets(fetch: (alias: string) => Promise<string[]>, now: () => Date): HookSecrets {
  const known = new Map<string, { at: number; secrets: Promise<string[]> }>();

  function ask(alias: string): Promise<string[]> {
    const asked = { at: now().getTime(), secrets: fetch(alias) };
    // A failure is remembered for its minute too: it is no reason to ask more often.
    asked.secrets.catch(() => {});
    known.set(alias, asked);
    return asked.secrets;
  }

  return {
    of: (alias) => known.get(alias)?.secrets ?? ask(alias),
    async refreshed(alias) {
      const last = known.get(alias);
      return last && now().getTime() - last.at < minute ? last.secrets : ask(alias);
    },
  };
}
