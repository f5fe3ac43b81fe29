import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export type Seal = {
  /** @param place table and id of the row: a sealed text opens in its own place only */
  seal(text: string, place: string): string;
  /** @throws {Error} when it was sealed with a key that is not at hand, for another place, or was changed */
  open(sealed: string, place: string): string;
  /** Whether it is sealed with the key of today. */
  isCurrent(sealed: string): boolean;
};

const algorithm = 'aes-256-gcm';

/**
 * AES-256-GCM around secrets in the database: `v1.<key's name>.<nonce, text and tag>`.
 * @param keys 32 bytes each: the first seals, all open
 */
export function createSeal(keys: readonly [Buffer, ...Buffer[]]): Seal {
  const byName = new Map(keys.map((key) => [nameOf(key), key]));
  const [today] = keys;

  return {
    seal(text, place) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv(algorithm, today, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `v1.${nameOf(today)}.${body.toString('base64url')}`;
    },
    open(sealed, place) {
      const [version, name = '', text = ''] = sealed.split('.');
      const key = byName.get(name);
      if (version !== 'v1' || !key) throw new Error('sealed with a key that is not at hand');
      const body = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv(algorithm, key, body.subarray(0, 12), { authTagLength: 16 })
        .setAAD(Buffer.from(place))
        .setAuthTag(body.subarray(-16));
      return Buffer.concat([decipher.update(body.subarray(12, -16)), decipher.final()]).toString('utf8');
    },
    isCurrent: (sealed) => sealed.startsWith(`v1.${nameOf(today)}.`),
  };
}

function nameOf(key: Buffer): string {
  return createHash('sha256').update('name of a key').update(key).digest('base64url').slice(0, 8);
}
