import { expect, test } from 'vitest';
import { closure } from './bundle.ts';

const manifest = {
  'index.html': { file: 'assets/index-1.js', imports: ['_shared.js'], css: ['assets/index-1.css'] },
  '_shared.js': { file: 'assets/shared-2.js', imports: ['_react.js'] },
  '_react.js': { file: 'assets/react-3.js', imports: ['_shared.js'] },
  'carts.tsx': { file: 'assets/carts-4.js', imports: ['_react.js'], css: ['assets/carts-4.css'] },
  'stats.tsx': { file: 'assets/stats-5.js', imports: ['_react.js'] },
};

test('a closure holds static imports and styles, once each', () => {
  const { scripts, styles } = closure(manifest, ['assets/index-1.js', 'assets/carts-4.js']);
  expect(scripts.toSorted()).toEqual([
    'assets/carts-4.js',
    'assets/index-1.js',
    'assets/react-3.js',
    'assets/shared-2.js',
  ]);
  expect(styles).toEqual(['assets/index-1.css', 'assets/carts-4.css']);
});
