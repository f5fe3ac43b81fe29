import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Request,
} from '@playwright/test';
import { installProbe } from './probe.ts';
import type { Site } from './site.ts';

/** Chromium without the calls home that would disturb a measurement. */
export function launchBrowser(): Promise<Browser> {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'];
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error('The bench needs Chromium: install it, or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export type Visit = {
  context: BrowserContext;
  page: Page;
  devtools: CDPSession;
  inFlight: ReadonlySet<Request>;
};

/** How slow the reader's machine and line are. */
export type Throttle = { cpu: number; network: boolean };

/** DevTools' Fast 4G. */
const fast4g = {
  offline: false,
  latency: 165,
  downloadThroughput: 8_100_000 / 8,
  uploadThroughput: 1_350_000 / 8,
};

/** A new profile with an empty cache, signed in to the site, on a blank page. */
export async function visit(browser: Browser, site: Site, throttle: Throttle): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
  });
  // As the server sets it; the prefix of its name demands all of this.
  const attributes = { url: site.origin.replace('http:', 'https:'), secure: true, httpOnly: true } as const;
  await context.addCookies(
    site.cookies.map((cookie) => ({ ...cookie, ...attributes, sameSite: 'Strict' as const })),
  );
  // The TypeScript runner names inner functions through a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addInitScript(installProbe);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle.cpu });
  if (throttle.network) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', fast4g);
  }
  const inFlight = new Set<Request>();
  page.on('request', (request) => inFlight.add(request));
  page.on('requestfinished', (request) => inFlight.delete(request));
  page.on('requestfailed', (request) => inFlight.delete(request));
  return { context, page, devtools, inFlight };
}

/** The address of the cart list. */
export function listAddress(site: Site): string {
  return `${site.origin}/${site.alias}/carts`;
}

const quietMs = 250;

/** Resolves once the page has had no request under way for a while: prefetches have come to an end. */
export async function settle({ page, inFlight }: Visit): Promise<void> {
  let quietSince = Date.now();
  while (Date.now() - quietSince < quietMs) {
    await page.waitForTimeout(25);
    if (inFlight.size > 0) quietSince = Date.now();
  }
}
