/** Somebody tries too often, or too many do at once. */
export class TooMany extends Error {
  readonly code = 'rate_limited';
  /** Seconds after which the same call may pass. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('too many tries');
    this.name = 'TooMany';
    this.retryAfter = retryAfter;
  }
}
