import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether the header is the base64 HMAC-SHA256 of the body as it came, under one of the secrets. */
export function isSigned(body: Uint8Array, header: string | undefined, secrets: readonly string[]): boolean {
  const told = Buffer.from(header ?? '', 'base64');
  if (told.length !== 32) return false;
  return secrets.some((secret) => timingSafeEqual(createHmac('sha256', secret).update(body).digest(), told));
}
