import type { ErrorCode } from '#contract/app/errors.ts';
import type { SettingConflict } from '#contract/app/settings.ts';

/** An answer that is not a success, thrown from anywhere below the app. `code` decides its status. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  /** Field → what is wrong with it. */
  readonly fields: Record<string, string[]> | undefined;
  /** Methods that the path does have, for a 405. */
  readonly allow: readonly string[] | undefined;
  /** What stands there now, for a 409. */
  readonly conflict: SettingConflict | undefined;
  /** Seconds after which the same call may pass. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    more: {
      fields?: Record<string, string[]>;
      allow?: readonly string[];
      conflict?: SettingConflict;
      retryAfter?: number;
    } = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.fields = more.fields;
    this.allow = more.allow;
    this.conflict = more.conflict;
    this.retryAfter = more.retryAfter;
  }
}
