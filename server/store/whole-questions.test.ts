import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';
import { keepQuestionsWhole, type RawDatabase } from './whole-questions.mjs';

const folder = mkdtempSync(join(tmpdir(), 'resgate-questions-'));
let embedded: Embedded;
let pool: pg.Pool;
beforeAll(async () => {
  embedded = await startEmbedded(join(folder, 'database'));
  pool = new pg.Pool({ host: embedded.host, user: 'postgres', database: 'postgres', max: 3 });
});
afterAll(async () => {
  await pool.end();
  await embedded.close();
  rmSync(folder, { recursive: true, force: true });
});

function message(letter: string, body = ''): Buffer {
  const bytes = Buffer.from(`${letter}\0\0\0\0${body}`, 'latin1');
  bytes.writeInt32BE(bytes.length - letter.length, letter.length);
  return bytes;
}

async function connected(): Promise<Socket> {
  const socket = connect(join(embedded.host, '.s.PGSQL.5432'));
  await once(socket, 'connect');
  return socket;
}

async function readUntil(socket: Socket, sign: string): Promise<void> {
  let told = '';
  while (!told.includes(sign)) told += String((await once(socket, 'data'))[0]);
}

const answers = () =>
  Promise.all([1, 2, 3, 4].map((n) => pool.query('select $1::int as n', [n]).then(({ rows }) => rows[0].n)));

test('a connection that leaves in the middle of a question gives its turn back', async () => {
  await answers();
  const socket = await connected();
  socket.write(message('', '\0\x03\0\0user\0postgres\0database\0postgres\0\0'));
  await readUntil(socket, 'Z\0\0\0');
  // The backend now ignores everything up to a Sync, which never comes.
  socket.write(message('P', '\0not sql at all\0\0\0'));
  await readUntil(socket, '42601');
  // A plain question has no Sync either.
  const one = await pool.connect();
  const plain = one.query('select 5 as n');
  socket.destroy();
  expect((await plain).rows).toEqual([{ n: 5 }]);
  expect(await answers()).toEqual([1, 2, 3, 4]);
  one.release();
});

test('an execution that throws stops nobody who is connected', async () => {
  const socket = await connected();
  await answers();
  // A start without its last byte: the backend means to end itself, which no answer stands for.
  socket.write(Buffer.from([0, 0, 0, 12, 0, 3, 0, 0, 1, 2, 3, 4]));
  await readUntil(socket, 'XX000');
  expect(await answers()).toEqual([1, 2, 3, 4]);
  socket.destroy();
});

/** A database that notes what it executes and throws at the messages that a test names. */
function noted(throwsAt: string) {
  const executed: string[] = [];
  const database: RawDatabase = {
    isInTransaction: () => false,
    exec: async (text) => void executed.push(text),
    execProtocolRawStream: async ([letter = 0], { onRawData }) => {
      const name = String.fromCharCode(letter);
      executed.push(name);
      if (throwsAt.includes(name)) throw new Error('unreachable');
      if (name === 'S') onRawData(message('Z', 'I'));
    },
  };
  keepQuestionsWhole(database);
  const told: string[] = [];
  const send = async (letters: string) => {
    for (const letter of letters)
      await database.execProtocolRawStream(message(letter), {
        onRawData: ([first = 0]) => void told.push(String.fromCharCode(first)),
      });
  };
  return { database, executed, told, send };
}

test.each([
  ['the first part', 'P', 'PS', 'EZ'],
  ['a later part', 'B', 'PBS', 'EZ'],
  ['the end', 'S', 'PBDES', 'EZ'],
])('%s fails: the rest of the question is skipped, and its end answered', async (_, at, executed, told) => {
  const fake = noted(at);
  await fake.send('PBDE');
  expect(fake.database.isInTransaction()).toBe(true);
  await fake.send('S');
  expect([fake.executed.join(''), fake.told.join('')]).toEqual([executed, told]);
  expect(fake.database.isInTransaction()).toBe(false);
});

test('a plain question that fails is answered at once', async () => {
  const fake = noted('Q');
  await fake.send('QP');
  expect(fake.told.join('')).toBe('EZ');
  expect(fake.executed.join('')).toBe('QP');
});
