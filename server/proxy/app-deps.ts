import type { Logger } from 'pino';
import type { Mirror } from '#server/mirror/mirror.ts';
import type { OwnerLinks } from '#server/store/owner-links.ts';
import type { Sessions } from '#server/store/sessions.ts';
import type { StoreDirectory } from '#server/store/store-directory.ts';
import type { OwnAddress } from './own-address.ts';
import type { Site } from './site.ts';

/** Everything the app speaks to. Tests hand in a clock, a log and a mirror of their own. */
export type AppDeps = {
  mode: 'demo' | 'live';
  /** Whether browsers reach us over TLS. */
  isTls: boolean;
  /** Which `Host` and `Origin` are ours. Asked anew each time: a free port is known only once we listen. */
  address: () => Pick<OwnAddress, 'isOwnHost' | 'isOwnOrigin'>;
  /** Answers that do not fit the contract become errors. For tests and development; production trusts its types. */
  checkAnswers: boolean;
  site: Site;
  sessions: Sessions;
  ownerLinks: OwnerLinks;
  directory: StoreDirectory;
  mirror: Mirror;
  log: Logger;
  now: () => Date;
};
