import type { ErrorCode } from '#contract/app/errors.ts';

/** A call to Yampi that brought no usable answer. `code` is what our own API answers with. */
export class UpstreamError extends Error {
  readonly code: ErrorCode;
  /** Seconds after which the same call may pass, where that is known. */
  readonly retryAfter: number | undefined;
  /** Field → texts, of a 422. */
  readonly fields: Record<string, string[]> | undefined;
  /** True when the same read may well succeed a moment later: a lost connection, a 5xx. */
  readonly transient: boolean;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    more: {
      retryAfter?: number;
      fields?: Record<string, string[]>;
      transient?: boolean;
      status?: number;
    } = {},
  ) {
    super(message);
    this.name = 'UpstreamError';
    this.code = code;
    this.retryAfter = more.retryAfter;
    this.fields = more.fields;
    this.transient = more.transient ?? false;
    this.status = more.status;
  }
}
