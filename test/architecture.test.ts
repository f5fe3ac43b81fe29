import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsOf, linesOf, sourceFiles } from './source-files.ts';

const files = sourceFiles();
const isTest = (file: string) => /\.(test|e2e|bench)\.tsx?$/.test(file);
const ours = /^(contract|src|server|e2e|test|bench|scripts)\//;

/** Folder → what it may import of ours besides itself. The first line that fits a file counts. */
const directions: { from: RegExp; may: RegExp[] }[] = [
  { from: /^contract\//, may: [/^contract\//] },
  { from: /^src\/lib\//, may: [] },
  { from: /^src\/ui\//, may: [/^src\/lib\//] },
  { from: /^src\/api\//, may: [/^contract\/(app\/|[^/]+$)/, /^src\/lib\//] },
  { from: /^src\/features\//, may: [/^contract\/(app\/|[^/]+$)/, /^src\/(lib|ui|api|messages)\//] },
  { from: /^src\/(app\/|[^/]+$)/, may: [/^src\//, /^contract\/(app\/|[^/]+$)/] },
  { from: /^server\/sandbox\//, may: [/^contract\/(yampi\/|[^/]+$)/] },
  { from: /^server\/yampi\//, may: [/^contract\//] },
  { from: /^server\/store\//, may: [/^contract\//, /^server\/yampi\//] },
  { from: /^server\/desk\//, may: [/^contract\//, /^server\/store\//] },
  { from: /^server\/mirror\//, may: [/^contract\//, /^server\/(yampi|store|desk)\//] },
  { from: /^server\/proxy\//, may: [/^contract\//, /^server\/(?!sandbox\/)/] },
];

/** The folder a file may always import from: its feature, or its top two levels. */
function home(file: string): string {
  const depth = file.startsWith('src/features/') ? 3 : 2;
  return `${file.split('/').slice(0, depth).join('/')}/`;
}

test('imports point one way', () => {
  const wrong: string[] = [];
  for (const file of files.filter((one) => !isTest(one))) {
    const rule = directions.find((one) => one.from.test(file));
    if (!rule) continue;
    for (const target of importsOf(file).filter((name) => ours.test(name))) {
      const allowed = target.startsWith(home(file)) || rule.may.some((pattern) => pattern.test(target));
      if (!allowed) wrong.push(`${file} → ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a feature never imports another feature', () => {
  const wrong = files.flatMap((file) => {
    const feature = /^src\/features\/([^/]+)\//.exec(file)?.[1];
    if (!feature) return [];
    return importsOf(file).filter(
      (name) => name.startsWith('src/features/') && !name.startsWith(`src/features/${feature}/`),
    );
  });
  expect(wrong).toEqual([]);
});

test('the browser never imports the server, and only the mains compose the sandbox', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => {
        if (file.startsWith('src/')) return name.startsWith('server/');
        const composes =
          /^server\/main(-sandbox|-demo)?\.ts$/.test(file) ||
          isTest(file) ||
          /^(test|bench|e2e)\//.test(file);
        return name.startsWith('server/sandbox/') && !file.startsWith('server/sandbox/') && !composes;
      })
      .map((name) => `${file} → ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('only the chart folder draws with recharts, and only http.ts fetches', () => {
  const browser = files.filter((file) => file.startsWith('src/') && !isTest(file));
  const charts = browser.filter((file) => importsOf(file).includes('recharts'));
  const fetchers = browser.filter((file) => /\bfetch\(/.test(readFileSync(file, 'utf8')));
  expect(charts.filter((file) => !file.startsWith('src/ui/charts/'))).toEqual([]);
  expect(fetchers.filter((file) => file !== 'src/api/http.ts')).toEqual([]);
});

test('files are small', () => {
  const sizes = files.map((file) => ({ file, lines: linesOf(file) })).sort((a, b) => a.lines - b.lines);
  const at = (share: number) =>
    sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))]?.lines ?? 0;
  expect(sizes.filter((one) => one.lines > 350)).toEqual([]);
  expect(at(0.95)).toBeLessThanOrEqual(220);
  expect(at(0.5)).toBeLessThanOrEqual(70);
});

test('no drawers and no barrels', () => {
  const drawers = /(^|\/)(utils?|helpers?|common|misc|types|constants|index)\.(ts|tsx|mjs)$/;
  expect(files.filter((file) => drawers.test(file))).toEqual([]);
});

test('code lives in the folders of the tree', () => {
  const tree = ['bench', 'contract', 'e2e', 'public', 'scripts', 'server', 'src', 'test'];
  const strays = files.filter((file) => file.includes('/') && !tree.includes(file.split('/')[0] ?? ''));
  expect(strays).toEqual([]);
});
