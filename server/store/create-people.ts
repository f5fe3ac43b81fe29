import { type Accounts, createAccounts } from './accounts.ts';
import { createTeamChanges, type TeamChanges } from './change-team.ts';
import type { Db } from './database.ts';
import { createFactors, type Factors } from './factors.ts';
import { joinStore } from './join-store.ts';
import { createLinks, type Link, type Links } from './links.ts';
import { createPasswords, type Passwords } from './passwords.ts';
import { ensureDemoPeople } from './people.ts';
import { type Redeemed, type Redemption, redeemLink } from './redeem-link.ts';
import type { Seal } from './seal.ts';
import { askAlways, createSessionMemory } from './session-memory.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { listTeam, type TeamMember } from './team.ts';
import { createThrottle, type Throttle } from './throttle.ts';

/** Everything about who may come in, and as what. */
export type People = {
  accounts: Accounts;
  sessions: Sessions;
  passwords: Passwords;
  factors: Factors;
  throttle: Throttle;
  links: Links;
  redeem(link: Link, redemption: Redemption): Promise<Redeemed>;
  /** The same invitation for somebody who has an account. @throws {LinkRefused} */
  join(link: Link, userId: string): Promise<void>;
  teamOf(alias: string): Promise<TeamMember[]>;
  changes: TeamChanges;
  /** Puts the demo people back to what they were. */
  resetDemo(): Promise<void>;
};

/** @param deps.alone no other process changes the database, so that what is known of a session may be remembered */
export function createPeople(deps: {
  db: Db;
  seal: Seal;
  now: () => Date;
  demo: boolean;
  alone?: boolean;
}): People {
  const { db, seal, now, alone = false } = deps;
  const memory = alone ? createSessionMemory(now) : askAlways;
  const { changing } = memory;
  const factors = createFactors(db, seal, now);
  const links = createLinks(db, seal, now);
  const accounts = createAccounts(db);
  const changes = createTeamChanges(db, links, now);
  return {
    accounts: { ...accounts, setPassword: (...how) => changing(() => accounts.setPassword(...how)) },
    sessions: createSessions(db, now, memory),
    passwords: createPasswords(),
    factors,
    throttle: createThrottle(db, now),
    links,
    redeem: (link, redemption) => changing(() => redeemLink({ ...deps, factors }, link, redemption)),
    join: (link, userId) => changing(() => joinStore({ db, factors }, link, userId)),
    teamOf: (alias) => listTeam(db, alias),
    changes: {
      change: (...what) => changing(() => changes.change(...what)),
      remove: (...whom) => changing(() => changes.remove(...whom)),
      reset: (...whom) => changing(() => changes.reset(...whom)),
      check: changes.check,
    },
    resetDemo: () => changing(() => ensureDemoPeople(db, now)),
  };
}
