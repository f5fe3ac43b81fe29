import type { ErrorCode, ErrorEnvelope } from '#contract/app/errors.ts';

/**
 * `offline`: the browser says there is no network. `unreachable`: no answer from our server in time.
 * `unreadable`: an answer that is not ours, such as a page of a network in between.
 */
export type ApiErrorCode = ErrorCode | 'offline' | 'unreachable' | 'unreadable';

type Details = Partial<Pick<ErrorEnvelope, 'requestId' | 'fields' | 'conflict' | 'retryAfter'>> & {
  /** HTTP status; 0 without an answer. */
  status?: number;
  cause?: unknown;
};

/** The only error that a call of our API throws, apart from its own cancellation. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  readonly status: number;
  readonly requestId: string | undefined;
  readonly fields: ErrorEnvelope['fields'];
  /** What stands there now, when two changed the same setting. */
  readonly conflict: ErrorEnvelope['conflict'];
  /** Seconds until the same call may pass. */
  readonly retryAfter: number | undefined;

  constructor(code: ApiErrorCode, details: Details = {}) {
    super(code, { cause: details.cause });
    this.code = code;
    this.status = details.status ?? 0;
    this.requestId = details.requestId;
    this.fields = details.fields;
    this.conflict = details.conflict;
    this.retryAfter = details.retryAfter;
  }
}

export function isApiError(error: unknown, code?: ApiErrorCode): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code);
}
