import { expect, test } from 'vitest';
import { inlineAssets } from './inline-assets.ts';

const page = `<head><script src="/boot.js"></script><script type="module" src="/assets/index.js"></script>
<link rel="stylesheet" crossorigin href="/assets/index.css"></head>`;

function inlined(files: Record<string, string>) {
  return inlineAssets(page, (address) => files[address]);
}

test('the boot script and the styles stand in the page, each allowed by its hash', () => {
  // `printf "a='$&'" | openssl dgst -sha256 -binary | base64`, and the same of `b{}`.
  expect(inlined({ '/boot.js': "a='$&'", '/assets/index.js': 'x', '/assets/index.css': 'b{}' })).toEqual({
    html: `<head><script>a='$&'</script><script type="module" src="/assets/index.js"></script>
<style>b{}</style></head>`,
    scriptSources: "'sha256-lAv73uG3lDY7jauZBViIKwmAAp39GCWzvULYCjx1Wjk='",
    styleSources: "'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='",
  });
});

test('the hash is of what a browser reads, whatever ends the lines', () => {
  const [unix, windows] = ['a\nb', 'a\r\nb'].map((text) => inlined({ '/boot.js': text }));
  expect(windows).toEqual(unix);
});

test('a file that is not there stays a link', () => {
  expect(inlined({})).toEqual({ html: page, scriptSources: '', styleSources: '' });
});

test.each(['</SCRIPT>', '</style', '<!-- x'])('%s in a file ends the start, not the page', (text) => {
  expect(() => inlined({ '/assets/index.css': text })).toThrow('/assets/index.css');
});
