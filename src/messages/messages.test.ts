import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from './en.json';
import ptBR from './pt-BR.json';

/** `{ a: { b: 'text' } }` → `a.b` and its text. */
function textsOf(value: object, path = ''): Map<string, string> {
  const texts = Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[path + key, inner]] : [...textsOf(inner, `${path}${key}.`)],
  );
  return new Map(texts);
}

/** Names of the ICU arguments and tags of a text. */
function parametersOf(text: string): string[] {
  const names = [...text.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2] ?? '');
  return [...new Set(names)].sort();
}

const portuguese = textsOf(ptBR);
const english = textsOf(en);

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
