import type { ErrorCode } from '#contract/app/errors.ts';
import type { FaultName } from '#server/sandbox/faults.ts';

/** One fault of Yampi's, and what our own API makes of it. */
export type OwnFault = {
  fault: FaultName;
  params?: Record<string, unknown>;
  /** What a read answers; `ok` where the fault does no harm, or only to a part that is left out. */
  read: ErrorCode | 'ok';
  /** How a save ends that meets it: refused with this code and nothing written, or as what stands there then. */
  write: ErrorCode | 'as it stands';
  /** What connecting a store answers, where the answer is about one object and not about rows. */
  connect?: ErrorCode;
  /** The same of a read of one object. */
  readOne?: ErrorCode;
};

const unreadable = { read: 'upstream_bad_response', write: 'as it stands' } as const;
const harmless = { read: 'ok', write: 'as it stands' } as const;
const silent = { read: 'upstream_timeout', write: 'as it stands' } as const;
const gone = { read: 'upstream_unreachable', write: 'as it stands' } as const;
const sick = { read: 'upstream_error', write: 'as it stands' } as const;
const busy = { read: 'busy', write: 'busy' } as const;

/** The fault matrix, as far as it can be seen from our side of the wire. */
export const ownFaults: OwnFault[] = [
  { fault: 'F01', ...gone },
  { fault: 'F02', ...silent },
  { fault: 'F03', ...gone },
  { fault: 'F04', params: { end: 'reset' }, ...unreadable },
  { fault: 'F04', params: { end: 'fin' }, ...unreadable },
  { fault: 'F04', params: { end: 'chunk' }, ...unreadable },
  { fault: 'F05', ...unreadable },
  { fault: 'F06', params: { everyMs: 60 }, ...silent },
  { fault: 'F06', params: { everyMs: 60, part: 'head' }, ...silent },
  { fault: 'F06', params: { everyMs: 20, part: 'hints' }, ...silent },
  { fault: 'F07', ...busy },
  { fault: 'F08', ...busy },
  ...['Wed, 21 Oct 2026 07:28:00 GMT', '0', '-1', '1000000000', 'soon'].map(
    (retryAfter): OwnFault => ({ fault: 'F08', params: { retryAfter }, ...busy }),
  ),
  ...[500, 502, 503, 504].map((status): OwnFault => ({ fault: 'F09', params: { status }, ...sick })),
  { fault: 'F10', ...unreadable },
  { fault: 'F11', read: 'store_credentials', write: 'store_credentials' },
  { fault: 'F12', read: 'store_inactive', write: 'store_inactive' },
  { fault: 'F13', read: 'not_found', write: 'not_found' },
  { fault: 'F14', read: 'invalid', write: 'invalid' },
  { fault: 'F14', params: { errors: [], message: '<i>422</i>' }, read: 'invalid', write: 'invalid' },
  ...[301, 302, 307, 308].map((status): OwnFault => ({ fault: 'F15', params: { status }, ...unreadable })),
  { fault: 'F16', ...unreadable },
  { fault: 'F16', params: { kind: 'nan' }, ...unreadable },
  { fault: 'F16', params: { kind: 'bom' }, ...harmless },
  { fault: 'F17', params: { levels: 100_000 }, ...unreadable },
  { fault: 'F18', params: { mebibytes: 9 }, ...unreadable },
  { fault: 'F18', params: { mebibytes: 1, layers: 1000 }, ...unreadable },
  {
    fault: 'F19',
    params: { rows: 200 },
    ...harmless,
    connect: 'upstream_bad_response',
    readOne: 'upstream_bad_response',
  },
  { fault: 'F20', ...harmless },
  { fault: 'F21', ...harmless, connect: 'upstream_bad_response' },
  {
    fault: 'F21',
    params: { field: 'id', missing: true },
    ...harmless,
    connect: 'upstream_bad_response',
  },
  { fault: 'F21', params: { field: 'name', value: [] }, ...harmless },
  { fault: 'F21', params: { field: 'amount', value: 'much' }, ...harmless },
  { fault: 'F22', ...harmless },
  { fault: 'F23', ...harmless },
  { fault: 'F23', params: { kind: 'zero' }, ...harmless },
  { fault: 'F24', ...unreadable },
  { fault: 'F24', params: { bytes: 1_000 }, ...harmless },
  { fault: 'F25', params: { ms: 50 }, ...harmless },
];
