import type { Logger } from 'pino';
import type { Store } from '#contract/app/session.ts';
import type { Desk } from '#server/desk/create-desk.ts';
import type { Mirror } from '#server/mirror/mirror.ts';
import type { People } from '#server/store/create-people.ts';
import type { Credentials } from '#server/store/credentials.ts';
import type { StoreDirectory } from '#server/store/store-directory.ts';
import type { YampiClient } from '#server/yampi/client.ts';
import type { YampiCredential } from '#server/yampi/credential.ts';
import type { HookDeps } from './hooks/receive-hook.ts';
import type { Load } from './load.ts';
import type { Metrics } from './metrics.ts';
import type { OwnAddress } from './own-address.ts';
import type { SettingDeps } from './settings/save-setting.ts';
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
  /** Whose `X-Forwarded-For` counts. */
  trustedProxies: readonly string[];
  site: Site;
  people: People;
  directory: StoreDirectory;
  credentials: Pick<Credentials, 'keep'>;
  /** The stores that a credential reaches, asked of Yampi now. @throws {UpstreamError} */
  checkCredential: (credential: YampiCredential) => Promise<Store[]>;
  mirror: Mirror;
  desk: Desk;
  yampi: YampiClient;
  /** What every change of a setting needs. */
  settings: SettingDeps;
  hooks: HookDeps;
  log: Logger;
  metrics: Metrics;
  load: Load;
  now: () => Date;
};
