import type { Session } from '#contract/app/session.ts';
import { roleIn, type SignedIn } from '#server/store/sessions.ts';
import { provenUntil } from '../access.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Browser } from '../browser.ts';

/** What a handler knows of the browser whose session it starts. */
type SigningIn = { sessionToken: string | undefined; browser: Browser; keepSession(token: string): void };

/** How the handlers that start, prove and read a session answer. */
export function sessionAnswers({ mode, people, directory }: AppDeps) {
  async function sessionOf(person: SignedIn | null): Promise<Session> {
    if (!person) return { mode, person: null };
    const { id, name, role, endsAt } = person;
    const stores = (await directory.list()).flatMap((store) => {
      const held = roleIn(person, store.alias);
      return held ? [{ ...store, role: held }] : [];
    });
    const until = provenUntil(person)?.toISOString() ?? null;
    return { mode, person: { id, name, role, stores, endsAt: endsAt.toISOString(), provenUntil: until } };
  }

  return {
    sessionOf,
    /** Under a new token, whatever the browser brought: nobody can plant one. */
    async signIn(userId: string, { sessionToken, browser, keepSession }: SigningIn): Promise<Session> {
      const token = await people.sessions.start(userId, { oldToken: sessionToken, device: browser.device });
      keepSession(token);
      return sessionOf(await people.sessions.find(token));
    },
  };
}
