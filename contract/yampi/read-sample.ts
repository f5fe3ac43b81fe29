import { readFileSync } from 'node:fs';

/** One of the documents' own examples, by the name of its file. For tests. */
export function readSample(name: string): object {
  return JSON.parse(readFileSync(new URL(`./samples/${name}.json`, import.meta.url), 'utf8'));
}
