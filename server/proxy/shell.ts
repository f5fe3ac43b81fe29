import { setTimeout as sleep } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import * as z from 'zod/mini';
import { cartSearch, getCart, listCarts } from '#contract/app/carts.ts';
import { getSession } from '#contract/app/session.ts';
import { aliasText, endpointUrl, idText } from '#contract/endpoint.ts';
import { lenient } from '#contract/search-fields.ts';
import { roleIn, type Sessions } from '#server/store/sessions.ts';
import type { StoreDirectory } from '#server/store/store-directory.ts';
import { sendText } from './answer.ts';
import type { RequestEnv } from './request-env.ts';
import { searchTexts } from './search-texts.ts';
import { sessionTokenOf } from './session-cookie.ts';
import type { Site } from './site.ts';

const lenientSearch = lenient(cartSearch);

/** The answers that a page asks for first, spelled exactly as the SPA spells them. */
export function firstAnswersOf(address: URL, isSignedIn: boolean): string[] {
  const first = [endpointUrl(getSession, {})];
  const [, alias, section, customerId, cartId] = address.pathname.split('/');
  if (!isSignedIn || section !== 'carts' || !fits(aliasText, alias)) return first;
  const cart = { alias, customerId: customerId ?? '', cartId: cartId ?? '' };
  if (fits(idText, customerId) && fits(idText, cartId)) first.push(endpointUrl(getCart, cart));
  // A search for a person travels in a header, which a preload cannot send; `hidden` says that the page holds one.
  if (address.searchParams.has('q') || address.searchParams.has('hidden')) return first;
  const search = z.parse(lenientSearch, searchTexts(address.searchParams));
  return [...first, endpointUrl(listCarts, { alias }, search)];
}

function fits(schema: z.ZodMiniType, text: string | undefined): text is string {
  return z.safeParse(schema, text).success;
}

/** The page for an address: with its first answers under way, and without the app's skeleton for who must sign in. */
function shellFor(shell: string, address: URL, isSignedIn: boolean): string {
  const links = firstAnswersOf(address, isSignedIn).map(
    (url) => `<link rel="preload" as="fetch" crossorigin href="${url.replaceAll('&', '&amp;')}">`,
  );
  const page = shell.replace('<!--preload-->', () => links.join(''));
  return isSignedIn ? page : page.replace(/<!--skeleton-->.*?<!--\/skeleton-->/s, '');
}

/** How long a page waits for a store that we have not heard of. */
const patience = 2_000;

/** Answers every address of a page; the SPA's router decides what is there. */
export function shell(
  site: Site,
  sessions: Pick<Sessions, 'find'>,
  directory: StoreDirectory,
): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    if (!isPage(c.req.path, c.req.header('Accept'))) return next();
    c.set('operation', 'page');
    const token = sessionTokenOf(c.req.header('Cookie'));
    // With the database away the page still comes, and says so itself.
    const person = token ? await sessions.find(token).catch(() => null) : null;
    c.set('person', person);
    // The page's first answer lists the stores: one made a moment ago must be among them by then.
    const [, alias, section] = c.req.path.split('/');
    if (person && section && fits(aliasText, alias) && roleIn(person, alias))
      await Promise.race([directory.find(alias).catch(() => {}), sleep(patience, null, { ref: false })]);
    return sendText(c, shellFor(site.shell.html, new URL(c.req.url), person !== null), 'text/html');
  };
}

/**
 * What no page is: a file has an ending or stands in a folder that is hidden or of files alone, and a probe that
 * asks the wrong port must not take a page for health. Every other address is one, if only the page "not found".
 */
const notPage = /\.[^/]*$|\/\.|^\/(?:assets|healthz|readyz)(?:\/|$)/;

function isPage(path: string, accept = '*/*'): boolean {
  return !notPage.test(path) && /text\/html|\*\/\*/.test(accept);
}
