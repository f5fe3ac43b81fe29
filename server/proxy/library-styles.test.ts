import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { libraryStyles } from './library-styles.ts';

/** The text that a hook of react-aria gives its `<style>`, with the attribute's name put in. */
function styleIn(hook: string): string | undefined {
  const source = readFileSync(`node_modules/react-aria/dist/private/${hook}.mjs`, 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? '';
  return /style\.textContent = `([^`]*)`\.trim\(\)/
    .exec(source)?.[1]
    ?.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute)
    .trim();
}

test('the policy allows exactly the styles that react-aria adds', () => {
  expect(styleIn('interactions/usePress')).toBe(libraryStyles.usePress);
  expect(styleIn('overlays/usePreventScroll')).toBe(libraryStyles.usePreventScroll);
});
