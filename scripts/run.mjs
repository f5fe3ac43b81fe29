// `node scripts/run.mjs <entry> [arguments]`: prepares, then runs the entry in this very process, so that Ctrl-C and
// signals reach it without a go-between.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install } from './prepare.mjs';

const entry = resolve(process.argv[2] ?? '');
process.argv.splice(1, 2, entry);
install();
build();
if (entry.endsWith('.ts')) (await import('tsx/esm/api')).register();
await import(pathToFileURL(entry).href);
