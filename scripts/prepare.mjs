// What has to be true before anything runs: a Node that is new enough, the locked packages, a build of these sources.
// Node's own modules only: on a fresh clone nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const buildRecord = join(root, 'dist/.sources');
const sources = [
  'contract',
  'index.html',
  'package-lock.json',
  'public',
  'scripts/build.mjs',
  'server',
  'src',
  'tailwind.config.ts',
  'tsconfig.json',
  'vite.config.ts',
  'vite.server.config.ts',
];

/** Installs when the installed packages are not those of the lock file. */
export function install() {
  refuseOldNode();
  if (!isInstalled())
    run('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Builds when a source is newer than the build, judged by content. */
export function build() {
  const hash = hashOfSources();
  if (existsSync(buildRecord) && readFileSync(buildRecord, 'utf8') === hash) return;
  run('Building', process.execPath, [join(root, 'scripts/build.mjs')]);
  writeFileSync(buildRecord, hash);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Resgate needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** npm records what it installed in the form of the lock file; packages for other platforms are absent. */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  const locked = readPackages(join(root, 'package-lock.json'));
  return Object.entries(locked).every(([path, { version, integrity, optional }]) => {
    const found = installed[path];
    return path === '' || (found ? found.version === version && found.integrity === integrity : optional);
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(root, source))).sort())
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

function filesIn(place) {
  if (!existsSync(place)) return [];
  if (/\.[a-z]+$/.test(place)) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function run(what, program, args) {
  console.log(`${what} …`);
  const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  fail(`${what} failed.`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
