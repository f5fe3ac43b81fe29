import { expect, test } from 'vitest';
import { ourStore, testApp } from '../../../test/test-app.ts';
import { testDatabase } from '../../../test/test-database.ts';

const { db } = testDatabase();

test.each(['carts', 'carts/summary', 'carts/facets', 'carts/77/1001/neighbors'])(
  '%s: `(me)` is who asks, whoever that is',
  async (path) => {
    const { call, signIn, asked } = testApp(db);
    const cookie = await signIn('support');
    const { person } = (await (await call('/api/session', { cookie })).json()) as { person: { id: string } };
    const address = `/api/stores/${ourStore.alias}/${path}?assignee=(me)&assignee=(none)`;
    expect((await call(address, { cookie })).status).toBe(200);
    const search = asked.at(-1)?.args.at(-1);
    expect(search).toMatchObject({ assignee: [person.id, '(none)'] });
  },
);
