import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repositoryFiles } from './source-files.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;
const commands = Object.values(scripts);
const nginx = read('docs/examples/nginx.conf');
const unit = read('docs/examples/resgate.service');
const docker = read('Dockerfile');
const manual = read('docs/operations.md');
const readme = read('README.md');

/** The words after a directive of nginx or a key of systemd, once for each time it stands there. */
const valuesOf = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`^\\s*${name}[ =](.*?);?$`, 'gm'))].map((found) => found[1] ?? '');

test('nginx: braces close and every directive ends', () => {
  const lines = nginx
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.filter((line) => !/[;{}]$/.test(line))).toEqual([]);
  expect(lines.filter((line) => line.endsWith('{'))).toHaveLength(
    lines.filter((line) => line === '}').length,
  );
});

test('nginx: TLS only, our host, kept connections, nothing on disk, no write twice', () => {
  expect(valuesOf(nginx, 'listen')).toEqual(['80', '443 ssl http2']);
  expect(valuesOf(nginx, 'return')).toEqual(['301 https://resgate.example.com$request_uri']);
  expect(valuesOf(nginx, 'ssl_protocols')).toEqual(['TLSv1.2 TLSv1.3']);
  expect(valuesOf(nginx, 'proxy_set_header')).toEqual([
    'Connection ""',
    'Host $host',
    'X-Forwarded-For $remote_addr',
    'X-Forwarded-Proto $scheme',
  ]);
  expect(valuesOf(nginx, 'proxy_http_version')).toEqual(['1.1']);
  expect(valuesOf(nginx, 'proxy_max_temp_file_size')).toEqual(['0']);
  expect(valuesOf(nginx, 'client_body_buffer_size')).toEqual(valuesOf(nginx, 'client_max_body_size'));
  expect(valuesOf(nginx, 'proxy_next_upstream')).toEqual(['error']);
});

test('nginx: its limits fit those of the server', () => {
  const number = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1]?.replace(/_/g, ''));
  const listen = read('server/proxy/listen.ts');
  const idle = Number.parseInt(valuesOf(nginx, 'keepalive_timeout')[0] ?? '', 10);
  expect(idle * 1000).toBeLessThan(number(listen, /keepAliveTimeout: ([\d_]+)/));
  const patience = Number.parseInt(valuesOf(nginx, 'proxy_read_timeout')[0] ?? '', 10);
  expect(patience * 1000).toBeGreaterThan(number(listen, /requestTimeout: ([\d_]+)/));
  const body = Number.parseInt(valuesOf(nginx, 'client_max_body_size')[0] ?? '', 10);
  expect(body).toBe(number(read('server/proxy/read-request.ts'), /bodyLimit = (\d+) \* 1024/));
});

test('systemd: it starts what `npm run serve` starts, and stops it with patience', () => {
  const [program, file] = (valuesOf(unit, 'ExecStart')[0] ?? '').split(' ');
  expect([program, `node ${file?.replace('/opt/resgate/', '')}`]).toEqual(['/usr/bin/node', scripts.serve]);
  const patience =
    Number(/patience = ([\d_]+)/.exec(read('server/run-program.ts'))?.[1]?.replace('_', '')) / 1000;
  expect(Number(valuesOf(unit, 'TimeoutStopSec')[0])).toBeGreaterThan(patience);
  expect(unit.match(/^\[\w+\]$/gm)).toEqual(['[Unit]', '[Service]', '[Install]']);
  const odd = unit.split('\n').filter((line) => !/^(#.*|\[\w+\]|[A-Z]\w+=.*|)$/.test(line));
  expect(odd).toEqual([]);
});

test('systemd: an account of its own that can write its own folder and nothing else', () => {
  for (const line of [
    'User=resgate',
    'StateDirectory=resgate',
    'StateDirectoryMode=0700',
    'UMask=0077',
    'NoNewPrivileges=yes',
    'CapabilityBoundingSet=',
    'ProtectSystem=strict',
    'ProtectHome=yes',
    'PrivateTmp=yes',
    'RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX',
    'SystemCallFilter=@system-service',
  ])
    expect(unit.split('\n')).toContain(line);
  expect(unit).toContain('DATA_DIR=/var/lib/resgate');
});

test('Docker: what it copies exists and reaches the build, what it runs is a script of ours', () => {
  const copied = [...docker.matchAll(/^COPY (?:--from=(\w+) )?(.+) \S+$/gm)].map(([, from, paths]) => ({
    from,
    paths: (paths ?? '').split(' ').map((path) => path.replace('/app/', '')),
  }));
  const made = ['.', 'dist', 'node_modules'];
  const missing = copied.flatMap(({ paths }) =>
    paths.filter((path) => !made.includes(path) && !existsSync(path)),
  );
  expect(missing).toEqual([]);
  // Everything that makes up a build, as `npm start` judges it.
  const sources = /const sources = \[(.*?)\]/s.exec(read('scripts/prepare.mjs'))?.[1] ?? '';
  const letIn = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  expect(letIn.filter((path) => !existsSync(path))).toEqual([]);
  const needed = [...sources.matchAll(/'([^']+)'/g)].map(([, path]) => path ?? '');
  expect(needed.length).toBeGreaterThan(5);
  expect(needed.filter((path) => !letIn.includes(path) && !letIn.includes(path.split('/')[0] ?? ''))).toEqual(
    [],
  );

  const run = /^CMD (\[.*\])$/m.exec(docker)?.[1] ?? '[]';
  expect(commands).toContain(JSON.parse(run).join(' '));
  const npmRuns = [...docker.matchAll(/npm run (\S+)/g)].map(([, name]) => name ?? '');
  expect(npmRuns.filter((name) => !(name in scripts))).toEqual([]);
});

test('Docker: not as root, with a volume, watched, and every folder of migrations', () => {
  const last = docker.slice(docker.lastIndexOf('FROM '));
  expect(docker.match(/^FROM node:24-\S+/gm)).toHaveLength(3);
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^VOLUME \/data$/m);
  expect(last).toContain('DATA_DIR=/data');
  const probed = /127\.0\.0\.1:(\d+)\/healthz/.exec(last)?.[1];
  expect(last).toContain(`HEALTH_PORT=${probed}`);
  const migrations = repositoryFiles().filter((file) => /^server\/\w+\/migrations\/.*\.sql$/.test(file));
  const folders = new Set(migrations.map((file) => file.slice(0, file.lastIndexOf('/'))));
  for (const folder of folders) expect(last).toContain(`/app/${folder} ${folder}\n`);
});

test('every variable that is read is explained, and every one that is named is read', () => {
  const config = /const environment = z\.object\(\{(.*?)\n\}\);/s.exec(read('server/config.ts'))?.[1] ?? '';
  const variables = [...config.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name ?? '');
  expect(variables.length).toBeGreaterThan(10);
  const explained = variables.filter((name) => name !== 'NODE_ENV');
  expect(explained.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  const named = [unit, docker, manual].flatMap((text) =>
    [...text.matchAll(/\b([A-Z]+_[A-Z_]+|PORT|HOST)\b(?==|`)/g)].map(([, name]) => name ?? ''),
  );
  expect(named.filter((name) => !variables.includes(name))).toEqual([]);
});

test('every figure that the manual names is one that is told', () => {
  const sources = ['proxy/measure.ts', 'proxy/shed-load.ts', 'main.ts']
    .map((file) => read(`server/${file}`))
    .join('\n');
  const told = new Set([...sources.matchAll(/'((?:resgate|process)_\w+)'/g)].map(([, name]) => name ?? ''));
  const named = new Set([...manual.matchAll(/`((?:resgate|process)_\w+)`/g)].map(([, name]) => name ?? ''));
  expect([...named].sort()).toEqual([...told].sort());
});
