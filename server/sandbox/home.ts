import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Hono } from 'hono';
import { loadHomeFacts } from './home-facts.ts';
import { homePage } from './home-page.ts';
import { languageOf } from './home-texts.ts';
import { openApiDocument } from './open-api.ts';

const headers = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  vary: 'Accept-Language',
};

/** What a stranger finds first: the page at `/`, and the API's description. */
export function createHome({ db, quota }: { db: NodePgDatabase; quota: number }): Hono {
  const app = new Hono();
  app.get('/', async (c) => {
    const { origin } = new URL(c.req.url);
    const language = languageOf(c.req.header('Accept-Language'));
    const page = homePage({ origin, language, quota, ...(await loadHomeFacts(db)) });
    return c.html(page, 200, { ...headers, 'content-language': language });
  });
  app.get('/openapi.json', (c) => c.json(openApiDocument(new URL(c.req.url).origin)));
  return app;
}
