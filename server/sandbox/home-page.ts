import { html } from 'hono/html';
import { type CurlLine, curlLines, curlText } from './curl-lines.ts';
import { type FaultName, faults } from './faults.ts';
import { faultsInPortuguese } from './faults-in-portuguese.ts';
import { homeStyle } from './home-style.ts';
import { homeTexts, type Language } from './home-texts.ts';

export type HomeStore = {
  alias: string;
  name: string;
  active: boolean;
  userToken: string;
  userSecretKey: string;
};

export type HomeFacts = {
  origin: string;
  language: Language;
  quota: number;
  /** The ones to show, the one to try things with first. */
  stores: readonly HomeStore[];
  /** How many there are beside them. */
  moreStores: number;
  /** A cart of the first store. */
  cartId: number | null;
};

/** The page at `/`: what this is, the stores' credentials, lines to paste, and the faults there are. */
export function homePage(facts: HomeFacts) {
  const { language, stores, moreStores, quota } = facts;
  const texts = homeTexts[language];
  const { api, control } = curlLines(facts);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${texts.title}</title>
<style>${homeStyle}</style>
</head>
<body>
<main>
<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
<p><a class="button" href="/openapi.json">${texts.document}</a></p>
<p class="quiet">${texts.quota(quota)}</p>

<h2>${texts.stores}</h2>
${stores.length === 0 ? html`<p>${texts.noStores}</p>` : ''}
<ul class="stores">${stores.map((store) => storeCard(store, texts))}</ul>
${moreStores > 0 ? html`<p class="quiet">${texts.moreStores(moreStores)}</p>` : ''}

${api.length > 0 ? html`<h2>${texts.tryIt}</h2><p class="quiet">${texts.tryHint}</p>` : ''}
${api.map((line) => curlBlock(line, facts))}

<h2>${texts.hand}</h2>
<p class="quiet">${texts.handHint}</p>
${control.map((line) => curlBlock(line, facts))}

<h2 id="faults">${texts.faults}</h2>
<p class="quiet">${texts.faultsHint} ${texts.carriedOut}</p>
${faultTable(language)}
</main>
</body>
</html>
`;
}

type Texts = (typeof homeTexts)[Language];

function storeCard({ alias, name, active, userToken, userSecretKey }: HomeStore, texts: Texts) {
  return html`<li>
<h3>${name}${active ? '' : html` <span class="tag">${texts.inactive}</span>`}</h3>
<dl>
<dt>${texts.alias}</dt><dd><code>${alias}</code></dd>
<dt>User-Token</dt><dd><code>${userToken}</code></dd>
<dt>User-Secret-Key</dt><dd><code>${userSecretKey}</code></dd>
</dl>
</li>`;
}

function curlBlock(line: CurlLine, { language }: HomeFacts) {
  return html`<figure>
<figcaption>${homeTexts[language].lines[line.what]}</figcaption>
<pre tabindex="0"><code>${curlText(line)}</code></pre>
</figure>`;
}

function faultTable(language: Language) {
  const texts = homeTexts[language];
  const rows = Object.entries(faults).map(
    ([name, { what, own }]) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${language === 'en' ? what : faultsInPortuguese[name as FaultName]}</td><td>${own.map((one) => html`<code>${one}</code> `)}</td></tr>`,
  );
  return html`<div class="wide" tabindex="0"><table>
<thead><tr><th scope="col">${texts.fault}</th><th scope="col">${texts.what}</th><th scope="col">${texts.parameters}</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}
