import { createHash } from 'node:crypto';

/** A page that carries what its first paint needs, and what its policy must allow for that. */
export type InlinedPage = { html: string; scriptSources: string; styleSources: string };

const bootScript = /<script src="(\/[^"]+)"><\/script>/g;
const styleSheet = /<link rel="stylesheet"[^>]* href="(\/[^"]+)">/g;

/**
 * Puts the boot script and the style sheets of a built page into it: as files they are a round trip before the
 * first paint. `read` gives a file's text by its address. Module scripts stay files.
 */
export function inlineAssets(html: string, read: (address: string) => string | undefined): InlinedPage {
  const sources = { script: [] as string[], style: [] as string[] };
  const into = (tag: 'script' | 'style') => (link: string, address: string) => {
    // Browsers hash what their parser made of it, and that has no carriage returns.
    const text = read(address)?.replace(/\r\n?/g, '\n');
    if (text === undefined) return link;
    if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`${address} would not end where it should`);
    sources[tag].push(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    return `<${tag}>${text}</${tag}>`;
  };
  return {
    html: html.replace(bootScript, into('script')).replace(styleSheet, into('style')),
    scriptSources: sources.script.join(' '),
    styleSources: sources.style.join(' '),
  };
}
