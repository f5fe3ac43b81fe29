import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { peakOf } from './peak-of.ts';
import { end } from './server-process.ts';

export type RunningSandbox = {
  origin: string;
  /** Seconds that its store took to be made. */
  makingSeconds: number;
  /** Most memory it has held so far, in MB. */
  peakMegabytes(): number;
  stop(): Promise<void>;
};

/** Starts the built sandbox alone, with a new store of so many carts. */
export async function startSandbox(carts: number, env: Record<string, string>): Promise<RunningSandbox> {
  const child = spawn(process.execPath, ['dist/server/main-sandbox.js', '--carts', String(carts)], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The sandbox ended before its store was made.');
  });
  // Afterwards its end is what was wanted.
  ended.catch(() => {});
  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<{ origin: string; makingSeconds: number }>((resolve) => {
    let began = performance.now();
    lines.on('line', (line) => {
      if (line.startsWith('Making the store')) began = performance.now();
      const origin = /^The sandbox is at (http:\/\/[^/]+)/.exec(line)?.[1];
      if (origin) resolve({ origin, makingSeconds: (performance.now() - began) / 1000 });
    });
  });
  return {
    ...(await Promise.race([ready, ended])),
    peakMegabytes: () => peakOf(child.pid ?? 0),
    stop: () => end(child),
  };
}
