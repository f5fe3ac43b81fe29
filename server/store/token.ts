import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 base64url characters: a session id or a one-time link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token. It is random, so a plain SHA-256 cannot be guessed back. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
