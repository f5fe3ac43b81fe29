import type { Role } from '#contract/endpoint.ts';
import type { People } from '#server/store/create-people.ts';
import type { Db } from '#server/store/database.ts';
import { memberships, users } from '#server/store/schema.ts';
import type { SignedIn } from '#server/store/sessions.ts';
import { newToken } from '#server/store/token.ts';

/** Somebody with an open session, an owner beside them, and the server where something is done to them. */
type Scene = { at: People; owner: SignedIn; person: SignedIn; token: string };

const store = 'loja';

/** What ends a session or changes what its person may do; and the role in the store after it, null for no session. */
export const sessionChanges: Record<string, { change(scene: Scene): Promise<unknown>; leaves: Role | null }> =
  {
    'a sign-out': { change: ({ at, token }) => at.sessions.end(token), leaves: null },
    'the end of one session in the list': {
      change: ({ at, person }) => at.sessions.endById(person.id, person.sessionId),
      leaves: null,
    },
    'a sixth session': {
      async change({ at, person }) {
        for (let more = 0; more < 5; more++) await at.sessions.start(person.id);
      },
      leaves: null,
    },
    'a fresh proof under a new token': { change: ({ at, token }) => at.sessions.renew(token), leaves: null },
    'a sign-in that brings the old cookie': {
      change: ({ at, owner, token }) => at.sessions.start(owner.id, { oldToken: token }),
      leaves: null,
    },
    'a disabled person': {
      change: ({ at, person, owner }) => at.changes.change(store, person.id, { disabled: true }, owner),
      leaves: null,
    },
    'another role': {
      change: ({ at, person, owner }) => at.changes.change(store, person.id, { role: 'marketer' }, owner),
      leaves: 'marketer',
    },
    'a removed person': {
      change: ({ at, person, owner }) => at.changes.remove(store, person.id, owner),
      leaves: null,
    },
    'a password taken away': {
      change: ({ at, person, owner }) => at.changes.reset(store, person.id, owner),
      leaves: null,
    },
    'a password changed on another device': {
      change: ({ at, person }) => at.accounts.setPassword(person.id, 'hash', 'another session'),
      leaves: null,
    },
    'a used link for a new password': {
      async change({ at, person, owner }) {
        const { token } = await at.changes.reset(store, person.id, owner);
        await at.sessions.start(person.id);
        const link = await at.links.read(token);
        const chosen = { name: 'Ana', login: person.id, passwordHash: 'hash', code: '' };
        if (link) await at.redeem(link, chosen);
      },
      leaves: null,
    },
    'another store joined': {
      async change({ at, person, owner }) {
        const to = { alias: 'outra', role: 'support', name: 'Ana', createdBy: owner.id } as const;
        const link = await at.links.read((await at.links.invite(to)).token);
        if (link) await at.join(link, person.id);
      },
      leaves: 'support',
    },
  };

/** @param here the server that the person's browser speaks to @param there where the change happens */
export async function sessionScene(db: Db, here: People, there: People) {
  const owner = newToken();
  const id = newToken();
  const createdAt = new Date();
  await db.insert(users).values([
    { id: owner, name: 'Dona', role: 'owner', passwordHash: 'hash', createdAt },
    { id, name: 'Ana', passwordHash: 'hash', createdAt },
  ]);
  await db.insert(memberships).values({ userId: id, alias: store, role: 'support' });
  const token = await here.sessions.start(id);
  const ownerToken = await here.sessions.start(owner);
  const found = async (one: string) => {
    const person = await here.sessions.find(one);
    if (!person) throw new Error('nobody is signed in');
    return person;
  };
  const scene: Scene = { at: there, owner: await found(ownerToken), person: await found(token), token };
  return { scene, now: () => here.sessions.find(token) };
}
