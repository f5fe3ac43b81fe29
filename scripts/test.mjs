// `npm test`: everything that must hold, from a fresh clone. Node's own modules only: nothing is installed yet.
import { spawn } from 'node:child_process';
import { chromiumPath } from './chromium.mjs';
import { install } from './prepare.mjs';

const only = process.argv.slice(2);

/** Each step: a name, a command, and how to read passed and failed checks from what it prints. */
const steps = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
  { name: 'build', command: ['node', 'scripts/build.mjs'] },
  { name: 'unit', command: ['vitest', 'run'], count: vitestCount },
  { name: 'browser', command: ['playwright', 'test'], count: playwrightCount },
];

/** Vitest ends with `Tests  2 failed | 40 passed (42)`. */
function vitestCount(output) {
  const line = /^\s*Tests\s+(.*)$/m.exec(output)?.[1] ?? '';
  return { passed: numberBefore('passed', line), failed: numberBefore('failed', line) };
}

/** Playwright ends with `  1 failed` and `  30 passed (1.2m)` on lines of their own. */
function playwrightCount(output) {
  const sum = (word) => {
    const line = new RegExp(`^\\s+\\d+ ${word}\\b`, 'm').exec(output)?.[0] ?? '';
    return numberBefore(word, line);
  };
  return {
    passed: sum('passed'),
    failed: sum('failed') + sum('flaky') + sum('interrupted') + sum('did not run'),
  };
}

function numberBefore(word, line) {
  return Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
}

function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), {
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', PATH: `node_modules/.bin:${process.env.PATH}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        process.stdout.write(chunk);
      });
    }
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const total = { passed: 0, failed: 0 };
await install();
process.env.CHROMIUM_PATH = await chromiumPath();

for (const step of steps.filter((one) => only.length === 0 || only.includes(one.name))) {
  const began = Date.now();
  console.log(`\n── ${step.name}`);
  const { code, output } = await run(step.command);
  const counted = step.count?.(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  // A runner that fails without naming a test (a crash, a broken setup) is one failure; one that ran nothing is too.
  const silent = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  total.passed += counted.passed;
  total.failed += counted.failed + (silent ? 1 : 0);
  console.log(
    `── ${step.name}: ${code === 0 ? 'ok' : 'failed'} (${Math.round((Date.now() - began) / 1000)} s)`,
  );
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
