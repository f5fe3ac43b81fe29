import type { SignedIn } from './sessions.ts';

/** An open session and its person, as the database tells them. */
export type KnownSession = { person: SignedIn; seenAt: Date };

type Ask = () => Promise<KnownSession | undefined>;

export type SessionMemory = {
  /** The session of a token; `ask` asks the database. */
  read(token: string, ask: Ask): Promise<KnownSession | undefined>;
  /** Whatever changes sessions, people or roles runs in here: nothing known before its end counts after it. */
  changing<T>(work: () => Promise<T>): Promise<T>;
};

/** Where other processes change the same database: no message from them is as sure as asking. */
export const askAlways: SessionMemory = { read: (_, ask) => ask(), changing: (work) => work() };

const rememberedMs = 10_000;
const most = 1_000;

/** What a process that holds its database alone knows of sessions. Only it can change them, so it knows when to forget. */
export function createSessionMemory(now: () => Date): SessionMemory {
  const known = new Map<string, { session: KnownSession; until: number }>();
  let changes = 0;
  let era = 0;

  function forget(): void {
    era += 1;
    known.clear();
  }

  return {
    async read(token, ask) {
      const at = now().getTime();
      const found = known.get(token);
      if (found && found.until > at) return found.session;
      const asked = era;
      const session = await ask();
      // What was asked while something changed may be of before.
      if (!session || asked !== era || changes > 0) return session;
      if (known.size >= most) known.clear();
      known.set(token, { session, until: at + rememberedMs });
      return session;
    },
    async changing(work) {
      changes += 1;
      forget();
      try {
        return await work();
      } finally {
        changes -= 1;
        forget();
      }
    },
  };
}
