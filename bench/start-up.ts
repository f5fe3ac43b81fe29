import { setTimeout as wait } from 'node:timers/promises';
import type { Measurements } from './report.ts';
import { type Place, started, startServer } from './server-process.ts';

const patienceMs = 180_000;

/** Starts twice in a new data folder and leaves the demo store there, read into the mirror to the end. */
export async function measureStartUp(place: Place): Promise<Measurements> {
  const first = await startServer(place);
  const { client } = first;
  await until('be there', async () => (await client.syncStatus())?.state === 'first');
  const began = performance.now();
  await until('show rows', async () => (await client.list({})).rows.length > 0);
  const useful = (performance.now() - began) / 1000;
  await until('be read to its end', async () => (await client.syncStatus())?.state === 'idle');
  await first.stop();

  const second = await startServer(place, started);
  await second.stop();
  return { 'list useful in a new store': { ours: useful }, 'second start': { ours: second.startSeconds } };
}

/** Leaves the demo store read into the mirror to the end, however quickly that goes. */
export async function readDemoStore(place: Place): Promise<void> {
  const { client, stop } = await startServer(place);
  await until(
    'be read to its end',
    async () => (await client.syncStatus())?.state === 'idle' && (await client.list({})).rows.length > 0,
  );
  await stop();
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const giveUp = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > giveUp) throw new Error(`The demo store did not ${what} in time.`);
    await wait(10);
  }
}
