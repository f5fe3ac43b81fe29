import { mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** What takes minutes: the same checks as in `npm test`, with the counts that were promised. */
const deep = mergeConfig(base, { test: { testTimeout: 30 * 60_000, fileParallelism: false } });
deep.test.include = ['test/**/*.deep.ts'];
export default deep;
