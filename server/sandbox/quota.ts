/** Calls left in a window, as `X-RateLimit-Limit` and `X-RateLimit-Remaining` tell it. */
export type Allowance = { allowed: boolean; limit: number; remaining: number };

const WINDOW = 60_000;
const lifted = 100_000;

/** Routes that are allowed another share than all others: 10 and 120 where those have 60. */
const shares: Record<string, number> = { authMe: 1 / 6, listOrders: 2, getOrder: 2 };

/**
 * Fixed windows of one minute per key, each beginning with its first call. Kept in memory: a restart forgives.
 */
export function createQuota(perMinute: number) {
  const windows = new Map<string, { endsAt: number; used: number }>();
  const limits = new Map<string, number>();

  return {
    /** Another limit for a store; null lifts it. */
    setLimit(alias: string, limit: number | null): void {
      limits.set(alias, limit ?? lifted);
    },
    /** Calls a minute to a route of a store. A limit that was set by hand holds for all its routes. */
    limitOf(alias: string, route: string): number {
      return limits.get(alias) ?? Math.ceil(perMinute * (shares[route] ?? 1));
    },
    /** Counts a call; refused ones count no further. */
    take(key: string, limit: number, now: number): Allowance {
      const known = windows.get(key);
      if (!known || known.endsAt <= now) {
        forget(windows, now);
        windows.set(key, { endsAt: now + WINDOW, used: 1 });
        return { allowed: limit > 0, limit, remaining: Math.max(0, limit - 1) };
      }
      if (known.used >= limit) return { allowed: false, limit, remaining: 0 };
      known.used += 1;
      return { allowed: true, limit, remaining: limit - known.used };
    },
  };
}

function forget(windows: Map<string, { endsAt: number }>, now: number): void {
  if (windows.size < 10_000) return;
  for (const [key, window] of windows) if (window.endsAt <= now) windows.delete(key);
}
