import { randomUUID } from 'node:crypto';
import type { CartFilter } from '#contract/app/carts.ts';
import type { Role } from '#contract/endpoint.ts';
import type { Exports } from '#server/desk/exports.ts';
import type { Mirror } from '#server/mirror/mirror.ts';
import type { Audit, AuditEntry } from '#server/store/audit.ts';
import { asMine } from '../handlers/cart-search.ts';
import type { Deed, FileAnswer } from '../handlers/handler.ts';
import { cartsCsv } from './carts-csv.ts';
import { exportName, spelled } from './export-heading.ts';
import { type Ending, toldStream } from './told-stream.ts';

type Deps = { mirror: Mirror; audit: Audit; exports: Exports; now: () => Date };
type Asked = { store: { alias: string; name: string }; filter: CartFilter; role: Role };

/** A failure after the first byte cannot become an error of the answer: it is told here, and the stream breaks. */
const outcomes = { done: 'done', cancelled: 'done', failed: 'failed' } as const;

/** The file of a filter, announced in audit and history before its first byte. */
export async function downloadCarts(
  { mirror, audit, exports, now }: Deps,
  { store: { alias, name: store }, filter, role }: Asked,
  { actor, requestId }: Deed,
): Promise<FileAnswer> {
  const id = randomUUID();
  const mine = asMine(filter, actor);
  const search = spelled(filter);
  const searched = filter.q.trim() !== '';
  const record = (outcome: AuditEntry['outcome'], more: Partial<Ending> = {}) => {
    const told = { search, searched, ...more };
    const fields = Object.entries(told).map(([name, after]) => ({
      name,
      before: null,
      after: String(after),
    }));
    return audit.record({
      actor,
      requestId,
      alias,
      operation: 'downloadCarts',
      object: `export ${id}`,
      fields,
      outcome,
    });
  };
  const { count: rows } = await mirror.summarizeCarts(alias, mine);
  await record('intent');
  await exports.begin(alias, { id, by: actor, kind: 'csv', search, searched });
  const heading = { store, filter, at: now(), by: actor.name, rows };
  return {
    name: exportName(alias, filter, now()),
    body: toldStream(cartsCsv(heading, role, mirror.readAllCarts(alias, mine)), {
      progress: (written) => exports.note(alias, id, { rows: written }),
      async end(ending) {
        await exports.note(alias, id, ending);
        await record(outcomes[ending.state], ending);
      },
    }),
  };
}
