import { beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '../../test/own-database.ts';
import { addPerson } from '../../test/test-app.ts';
import { UpstreamError } from '../yampi/upstream-error.ts';
import { createCredentials } from './credentials.ts';
import { createFactors } from './factors.ts';
import { factors as factorRows, credentials as rows, stores, users } from './schema.ts';
import { createSeal } from './seal.ts';
import { sealAnew } from './seal-anew.ts';
import { createStoreDirectory } from './store-directory.ts';

const own = ownDatabase();
const seal = createSeal([Buffer.alloc(32, 7)]);
const credentialOf = (name: string) => ({ userToken: `token-${name}`, userSecretKey: `secret-${name}` });
const storeOf = (alias: string) => ({ alias, name: `Loja ${alias}`, active: true });
const clock = { at: 0 };
const now = () => new Date(clock.at);

beforeEach(async () => {
  clock.at = Date.parse('2026-11-20T12:00:00Z');
  await own.db.delete(stores);
  await own.db.delete(rows);
});

/** A Yampi in which each credential reaches some stores; one without an entry is refused. */
function installation(reach: Record<string, string[]>, given?: string) {
  const environment = given === undefined ? undefined : credentialOf(given);
  const credentials = createCredentials({ db: own.db, seal, now, given: environment });
  const directory = createStoreDirectory({
    db: own.db,
    credentials: credentials.all,
    async fetchStores({ userToken }) {
      const aliases = reach[userToken.replace('token-', '')];
      if (!aliases) throw new UpstreamError('store_credentials', 'authMe: HTTP 401');
      return aliases.map(storeOf);
    },
    readsPerMinute: 1_000,
    now,
  });
  async function connect(name: string): Promise<void> {
    const person = await addPerson(own.db, 'owner');
    await credentials.keep(credentialOf(name), (reach[name] ?? []).map(storeOf), person);
    directory.forget();
  }
  const aliases = async () => (await directory.list()).map(({ alias }) => alias);
  return { credentials, directory, connect, aliases };
}

test('without any credential there is no store', async () => {
  const { aliases, directory } = installation({});
  expect(await aliases()).toEqual([]);
  expect(await directory.find('a')).toBeUndefined();
});

test('the stores of all credentials are listed, and each opens with its own', async () => {
  const { credentials, aliases, connect } = installation({ env: ['a'], one: ['b', 'c'], two: ['d'] }, 'env');
  expect(await aliases()).toEqual(['a']);
  await connect('one');
  clock.at += 1;
  await connect('two');
  expect(await aliases()).toEqual(['a', 'b', 'c', 'd']);
  clock.at += 10 * 60_000;
  await aliases();
  await expect.poll(aliases).toEqual(['a', 'b', 'c', 'd']);
  expect(await credentials.of('a')).toEqual(credentialOf('env'));
  expect(await credentials.of('c')).toEqual(credentialOf('one'));
  expect(await credentials.of('d')).toEqual(credentialOf('two'));
});

test('a new credential for the same stores takes the place of the old one at once', async () => {
  const { credentials, connect, aliases } = installation({ old: ['a'], new: ['a', 'b'] });
  await connect('old');
  expect(await credentials.of('a')).toEqual(credentialOf('old'));
  await connect('new');
  expect(await credentials.of('a')).toEqual(credentialOf('new'));
  expect(await own.db.select().from(rows)).toHaveLength(1);
  expect(await aliases()).toEqual(['a', 'b']);
});

test('one that reaches only some of them takes those over, and the other one stays for the rest', async () => {
  const { credentials, connect } = installation({ old: ['a', 'b'], new: ['b'] });
  await connect('old');
  await connect('new');
  expect(await credentials.of('a')).toEqual(credentialOf('old'));
  expect(await credentials.of('b')).toEqual(credentialOf('new'));
});

test('a credential that Yampi refuses takes no store away, not even its own', async () => {
  const reach: Record<string, string[]> = { one: ['a'], two: ['b'] };
  const { connect, directory, aliases } = installation(reach);
  await connect('one');
  await connect('two');
  delete reach.one;
  clock.at += 10 * 60_000;
  await expect(directory.find('c')).rejects.toMatchObject({ code: 'store_credentials' });
  expect(await aliases()).toEqual(['a', 'b']);
});

test('the database holds nothing of a credential that can be read', async () => {
  const { connect } = installation({ one: ['a'] });
  await connect('one');
  const stored = JSON.stringify(await own.db.select().from(rows));
  for (const secret of Object.values(credentialOf('one'))) {
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(Buffer.from(secret).toString('base64').slice(0, -4));
  }
});

test('a start with a new key seals everything anew; without the old one it refuses', async () => {
  const { connect } = installation({ one: ['a'] });
  await connect('one');
  const userId = await addPerson(own.db, 'owner');
  await createFactors(own.db, seal, now).add(userId, { secret: 'JBSWY3DPEHPK3PXP', step: 0 }, own.db);
  const [today, before] = [Buffer.alloc(32, 8), Buffer.alloc(32, 7)];
  await expect(sealAnew(own.db, createSeal([today]))).rejects.toThrow(/RESGATE_KEY_OLD/);
  await sealAnew(own.db, createSeal([today, before]));
  const fresh = createSeal([today]);
  await sealAnew(own.db, fresh);
  const after = createCredentials({ db: own.db, seal: fresh, now, given: undefined });
  expect(await after.of('a')).toEqual(credentialOf('one'));
  const totp = (await own.db.select().from(factorRows)).filter((row) => row.kind === 'totp');
  expect(totp.map(({ secret }) => fresh.isCurrent(secret))).toEqual([true]);
  await own.db.delete(users);
});
