import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/app/tokens.css', 'utf8');

/** Later blocks of a selector add to earlier ones. */
function tokensOf(selector: string): Map<string, string> {
  const blocks = css
    .split(/\}\s*/)
    .filter((block) => block.trim().split('{').at(-2)?.trim().endsWith(selector));
  const pairs = blocks.flatMap((block) => [...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)]);
  return new Map(pairs.map(([, name = '', value = '']) => [name, value]));
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

for (const selector of [':root', ':root[data-theme="dark"]']) {
  test(`series stand out from the ground by 3:1 at least, ${selector}`, () => {
    const tokens = tokensOf(selector);
    const surface = tokens.get('--surface') ?? '';
    const series = [...tokens].filter(([name]) => name.startsWith('--chart-') && name !== '--chart-grid');
    expect(series).toHaveLength(8);
    for (const [name, color] of series) {
      expect([name, contrast(color, surface) >= 3]).toEqual([name, true]);
    }
  });
}
