import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type InlinedPage, inlineAssets } from './inline-assets.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export type SiteFile = {
  type: string;
  etag: string;
  /** Its name holds a hash of its content. */
  isImmutable: boolean;
  body: Uint8Array<ArrayBuffer>;
  /** The same packed by the build, where that is smaller. */
  br: Uint8Array<ArrayBuffer> | undefined;
  gzip: Uint8Array<ArrayBuffer> | undefined;
};

/** The built pages: the one for every address, and every other file by its own. */
export type Site = { shell: InlinedPage; files: ReadonlyMap<string, SiteFile> };

/**
 * Reads the built site into memory: it is small, and an address that is not a key of this map cannot reach the
 * disk. Without a build (development) there is only an empty page.
 */
export function loadSite(folder: string): Site {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return siteOf('<!doctype html><title>Resgate</title>', new Map());
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in types)
    .map((entry) => join(entry.parentPath, entry.name))
    // The bundler's own notes.
    .filter((name) => !addressOf(folder, name).startsWith('/.'));
  return siteOf(
    readFileSync(index, 'utf8'),
    new Map(names.map((name) => [addressOf(folder, name), readSiteFile(folder, name)])),
  );
}

function siteOf(html: string, files: Site['files']): Site {
  const read = (address: string) => {
    const file = files.get(address);
    return file && Buffer.from(file.body).toString('utf8');
  };
  return { shell: inlineAssets(html, read), files };
}

function addressOf(folder: string, name: string): string {
  return `/${relative(folder, name).split(sep).join('/')}`;
}

function readSiteFile(folder: string, name: string): SiteFile {
  const body = new Uint8Array(readFileSync(name));
  const packed = (ending: string) =>
    existsSync(name + ending) ? new Uint8Array(readFileSync(name + ending)) : undefined;
  return {
    type: types[extname(name)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    isImmutable: addressOf(folder, name).startsWith('/assets/'),
    body,
    br: packed('.br'),
    gzip: packed('.gz'),
  };
}
