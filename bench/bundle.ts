import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

type Chunk = { file: string; imports?: string[]; css?: string[] };
/** Vite's manifest: chunks by the name of their source. */
export type Manifest = Record<string, Chunk>;

/** These files and everything they import statically, as file names: what a browser must have to run them. */
export function closure(
  manifest: Manifest,
  files: readonly string[],
): { scripts: string[]; styles: string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const add = (chunk: Chunk) => {
    if (scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const name of chunk.imports ?? []) {
      const imported = manifest[name];
      if (imported) add(imported);
    }
  };
  for (const chunk of Object.values(manifest)) {
    if (chunk.file.endsWith('.js') && files.includes(chunk.file)) add(chunk);
  }
  return { scripts: [...scripts], styles: [...styles] };
}

/** Texts that survive minifying and stand in a library's own code only. */
const traces = { recharts: ['recharts-'], 'react-aria': ['react-aria', 'data-rac'] };

/** Weight in kB (1000 bytes) of what a page had loaded, and which of the heavy libraries are in it. */
export function weigh(folder: string, loaded: readonly string[]) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const { scripts, styles } = closure(manifest, loaded);
  const texts = new Map(scripts.map((file) => [file, readFileSync(join(folder, file))]));
  const sheets = new Set([...styles, ...loaded.filter((file) => file.endsWith('.css'))]);
  const having = (library: keyof typeof traces) =>
    scripts.filter((file) => traces[library].some((trace) => texts.get(file)?.includes(trace)));
  return {
    scriptGzip: sum([...texts.values()], (text) => gzipSync(text, { level: 9 }).length),
    scriptBrotli: sum([...texts.values()], (text) => brotliCompressSync(text).length),
    styleBrotli: sum([...sheets], (file) => brotliCompressSync(readFileSync(join(folder, file))).length),
    withRecharts: having('recharts'),
    withReactAria: having('react-aria'),
    scripts: scripts.toSorted(),
  };
}

function sum<Item>(items: readonly Item[], bytesOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + bytesOf(item), 0) / 1000;
}
