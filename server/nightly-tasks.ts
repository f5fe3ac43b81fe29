import { join } from 'node:path';
import type { Config } from './config.ts';
import { purgePresence } from './desk/presence.ts';
import { purgePeople } from './mirror/purge-people.ts';
import { purgeTexts } from './mirror/purge-texts.ts';
import type { NightlyTask } from './nightly.ts';
import type { Database } from './store/database.ts';
import { backupsFolder } from './store/lock.ts';
import { backUpNight } from './store/nightly-backup.ts';

const day = 86_400_000;

/** What a night is for. A PostgreSQL server has backups of its own. */
export function nightlyTasks(
  { dataDir, retentionDays }: Pick<Config, 'dataDir' | 'retentionDays'>,
  { db, dump }: Database,
  now: () => Date,
): NightlyTask[] {
  const purge: NightlyTask = {
    name: 'purge',
    async run() {
      const goneBefore = new Date(now().getTime() - retentionDays * day);
      await purgePeople(db, goneBefore);
      await purgeTexts(db, goneBefore);
      await purgePresence(db, new Date(now().getTime() - day));
    },
  };
  if (!dump) return [purge];
  // The purge first: what is wiped tonight is in none of the backups from now on.
  return [purge, { name: 'backup', run: (night) => backUpNight(dump, join(dataDir, backupsFolder), night) }];
}
