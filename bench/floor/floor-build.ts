import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the floor page and returns the folder it is in. */
export async function buildFloor(): Promise<string> {
  const outDir = fileURLToPath(new URL('../out', import.meta.url));
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    // Warnings would be about the libraries' own files.
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, manifest: true },
  });
  return outDir;
}
