import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder } from './private-folder.ts';

/** Beside the database, and never inside: a copy of the one without the other opens nothing. */
export const keyFile = 'key';

/** 32 bytes as base64; undefined for any other text. */
export function keyOf(text: string): Buffer | undefined {
  const key = Buffer.from(text.trim(), 'base64');
  return /^[A-Za-z0-9+/_-]{43}=?$/.test(text.trim()) && key.length === 32 ? key : undefined;
}

/**
 * The keys of `createSeal`: the configured one, else that of a file which the first start makes. Whoever moves from
 * the file to the configuration needs no third step, since the file's key goes on to open.
 * @throws {Error} with one readable sentence when the file cannot be made, or holds no key
 */
export function readSealKeys(place: {
  key: Buffer | undefined;
  oldKeys: readonly Buffer[];
  dataDir: string;
}): [Buffer, ...Buffer[]] {
  const file = join(place.dataDir, keyFile);
  const kept = place.key ? readKey(file) : (readKey(file) ?? makeKey(place.dataDir, file));
  const [first, ...others] = [place.key, kept, ...place.oldKeys].filter((key) => key !== undefined);
  if (!first) throw new Error(`There is no key in ${file}.`);
  return [first, ...others];
}

function readKey(file: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Error(`The key ${file} cannot be read (${code}).`);
  }
  const key = keyOf(text);
  if (!key) throw new Error(`The file ${file} holds no key: it must be 32 bytes as base64.`);
  return key;
}

/** Of several servers that start in the same new folder one makes the key, and all use it. */
function makeKey(folder: string, file: string): Buffer | undefined {
  const draft = `${file}.${randomUUID()}`;
  try {
    makePrivateFolder(folder, () => false);
    writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
    // A link is there at once and whole, and takes nobody's place.
    linkSync(draft, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST')
      throw new Error(`The key ${file} cannot be written (${code}): set RESGATE_KEY instead.`);
  } finally {
    rmSync(draft, { force: true });
  }
  return readKey(file);
}
