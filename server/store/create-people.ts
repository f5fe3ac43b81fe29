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

export function createPeople(deps: { db: Db; seal: Seal; now: () => Date; demo: boolean }): People {
  const { db, seal, now } = deps;
  const factors = createFactors(db, seal, now);
  const links = createLinks(db, seal, now);
  return {
    accounts: createAccounts(db),
    sessions: createSessions(db, now),
    passwords: createPasswords(),
    factors,
    throttle: createThrottle(db, now),
    links,
    redeem: (link, redemption) => redeemLink({ ...deps, factors }, link, redemption),
    join: (link, userId) => joinStore({ db, factors }, link, userId),
    teamOf: (alias) => listTeam(db, alias),
    changes: createTeamChanges(db, links, now),
    resetDemo: () => ensureDemoPeople(db, now),
  };
}
