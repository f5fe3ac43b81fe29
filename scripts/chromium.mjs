import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser of the tests: CHROMIUM_PATH, else an installed one, else Debian's package, installed now (as root or
 * through sudo).
 * @returns {Promise<string>}
 */
export async function chromiumPath() {
  const found = [process.env.CHROMIUM_PATH, ...places].find((place) => place && existsSync(place));
  if (found) return found;
  console.log('No Chromium found: installing the system package.');
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [program, ...args] = [...prefix, ...command];
    const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) break;
  }
  const installed = places.find((place) => existsSync(place));
  if (installed) return installed;
  console.error('The browser tests need Chromium: install it, or set CHROMIUM_PATH to its program.');
  process.exit(1);
}
