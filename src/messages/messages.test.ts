import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compileMessage from 'icu-minify/compile';
import { expect, test } from 'vitest';

/** Those of the app and those that come later, as one. */
function allTextsIn(language: string): object {
  const folder = import.meta.dirname;
  const names = readdirSync(folder).filter(
    (name) => name === `${language}.json` || name.endsWith(`-${language}.json`),
  );
  return Object.assign({}, ...names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/** `{ a: { b: 'text' } }` → `a.b` and its text. */
function textsOf(value: object, path = ''): Map<string, string> {
  const texts = Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[path + key, inner]] : [...textsOf(inner, `${path}${key}.`)],
  );
  return new Map(texts);
}

/** Names of the arguments and tags in a list of compiled nodes: `[name]`, `[name, kind, options]`, `[tag, ...inner]`. */
function namesIn(nodes: readonly unknown[]): string[] {
  return nodes.flatMap((node) => {
    if (!Array.isArray(node)) return [];
    const [name, kind, options] = node;
    const isTag = typeof kind !== 'number' || kind === 0;
    const inner = isTag ? [node.slice(1)] : Object.values(options ?? {}).filter(Array.isArray);
    return [name, ...inner.flatMap(namesIn)];
  });
}

function parametersOf(text: string): string[] {
  const compiled = compileMessage(text);
  return typeof compiled === 'string' ? [] : [...new Set(namesIn(compiled))].sort();
}

test('parameters are found at any depth', () => {
  const text = 'Oi {n}, {count, plural, =0 {nada} one {# de {who}} other {<b>#</b>}} {d, number}';
  expect(parametersOf(text)).toEqual(['b', 'count', 'd', 'n', 'who']);
});

const portuguese = textsOf(allTextsIn('pt-BR'));
const english = textsOf(allTextsIn('en'));

test('both languages have the same keys and the same parameters', () => {
  expect([...english.keys()].sort()).toEqual([...portuguese.keys()].sort());
  for (const [key, text] of portuguese) {
    expect([key, parametersOf(english.get(key) ?? '')]).toEqual([key, parametersOf(text)]);
  }
});

test('no text is empty', () => {
  const empty = [...portuguese, ...english].filter(([, text]) => text.trim() === '');
  expect(empty).toEqual([]);
});

test('every text is used: its last word, or the word of its group, stands in the source', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const source = files
    .filter((file) => /(?<!\.test|\.gen)\.tsx?$/.test(file))
    .map((file) => readFileSync(join('src', file), 'utf8'))
    .join('\n');
  // Keys may be put together (`roles.${role}`), so a word of the contract or of the code before it is enough.
  const isUsed = (key: string) => {
    const words = key.split('.');
    const last = words.at(-1) ?? '';
    const group = words.slice(-2, -1)[0] ?? '';
    const quoted = new RegExp(`['"\`.{ ]${last}['"\`:,]|\\.${last}\\b`);
    const computed = new RegExp(`\\b${group}(\\.\\$\\{|'\\))`);
    return quoted.test(source) || computed.test(source) || source.includes(`\${${group}`);
  };
  expect([...portuguese.keys()].filter((key) => !isUsed(key))).toEqual([]);
});
