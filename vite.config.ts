import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import compileMessage from 'icu-minify/compile';
import { defineConfig, type Plugin, Visitor } from 'vite';
import { routes } from './src/routes.ts';

/** What the entry and the first page share. */
const base =
  /rolldown\/runtime|node_modules\/(react|react-dom|scheduler|zod|use-intl|icu-minify|@tanstack)\/|\/src\/(api|lib)\/|\/contract\//;
/** What of it only pages need that few visits open. */
const later =
  /\/src\/api\/(team|links|connection|payments|audit|use-refusal|triage|done-acts|act-queue|pending-acts|follow-desk|views|exports|download|contact|templates|installment-offer|next-email|stats|view-search|use-views)\.ts|\/contract\/csv-line\.ts|\/contract\/app\/(stats|stat-notes|stat-periods|team|links|connection|payments|audit|triage|apply-deed|contact|views|exports|message-template|high-risk|installment-offer|next-email)\.ts|\/src\/lib\/(number-text|three-way|write-attempt|copy-later|save-file)\.ts|\/(useInfiniteQuery|infiniteQueryObserver|infiniteQueryOptions)\.js/;

/** The layouts, the carts and an open cart. */
const firstRoutes = /^(__root__|\/|\/_signed-in(\/\$alias(\/|\/carts.*)?)?)$/;

/** Texts are compiled here into what the small formatter reads, so that ICU's parser never reaches a browser. */
function compiledMessages(): Plugin {
  const compile = (_key: string, value: unknown) =>
    typeof value === 'string' ? compileMessage(value) : value;
  return {
    name: 'compiled-messages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
    }),
    transform(code, id) {
      return /\/src\/messages\/[\w-]+\.json$/.test(id)
        ? JSON.stringify(JSON.parse(code, compile))
        : undefined;
    },
  };
}

const unusedInBrowsers = new Set(['response', 'summary', 'audit']);

/**
 * Answers of our own API are parsed in development and tests and trusted in production, so the entry does without
 * their schemas. `src/api/http.ts` reads `response` in development alone.
 */
function endpointsWithoutAnswers(): Plugin {
  return {
    name: 'endpoints-without-answers',
    apply: 'build',
    transform(code, id) {
      if (!/\/contract\/app\/[\w-]+\.ts$/.test(id)) return undefined;
      const cuts: { start: number; end: number }[] = [];
      new Visitor({
        CallExpression({ callee, arguments: [endpoint] }) {
          if (callee.type !== 'Identifier' || callee.name !== 'defineEndpoint') return;
          if (endpoint?.type !== 'ObjectExpression') return;
          for (const part of endpoint.properties)
            if (
              part.type === 'Property' &&
              part.key.type === 'Identifier' &&
              unusedInBrowsers.has(part.key.name)
            )
              cuts.push(part);
        },
      }).visit(this.parse(code));
      let kept = code;
      // From the end on, so that the places before keep their numbers. The comma that is left over goes with it.
      for (const { start, end } of cuts.reverse())
        kept = kept.slice(0, start) + kept.slice(end).replace(/^\s*,/, '');
      return { code: kept, map: null };
    },
  };
}

/** react-aria empties its live region through a sink that our Trusted Types refuse; a typed date would fail on it. */
function announcerWithoutSink(): Plugin {
  const sink = ".innerHTML = ''";
  return {
    name: 'announcer-without-sink',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/dist/private/live-announcer/LiveAnnouncer.mjs')) return undefined;
      if (!code.includes(sink)) throw new Error('react-aria announces in another way now');
      return { code: code.replaceAll(sink, '.replaceChildren()'), map: null };
    },
  };
}

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      virtualRouteConfig: routes,
      routesDirectory: 'src',
      generatedRouteTree: 'src/app/routeTree.gen.ts',
      addExtensions: true,
      disableLogging: true,
      codeSplittingOptions: {
        // Only what the first page asks for is in the entry: another page's loader comes with its component.
        splitBehavior: ({ routeId }) =>
          firstRoutes.test(routeId)
            ? undefined
            : [['loader', 'component'], ['errorComponent'], ['notFoundComponent']],
      },
    }),
    react(),
    tailwindcss(),
    compiledMessages(),
    endpointsWithoutAnswers(),
    announcerWithoutSink(),
    { ...optimizeLocales.vite({ locales: ['pt-BR', 'en-US'] }), enforce: 'pre' },
  ],
  build: {
    outDir: 'dist/spa',
    manifest: true,
    sourcemap: false,
    // The content security policy allows no data: font; the server itself puts into the page what belongs there.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the entry and the first page share is one file: each further one is a place in the browser's queue.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: (id) => base.test(id) && !later.test(id),
            },
          ],
        },
      },
    },
  },
});
