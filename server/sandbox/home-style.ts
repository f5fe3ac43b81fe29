import { raw } from 'hono/html';

/** Light and dark by the system, from a phone of 360 pixels on, without a byte from elsewhere. */
export const homeStyle = raw(`
:root {
  color-scheme: light dark;
  --page: light-dark(#fafaf9, #16161a);
  --card: light-dark(#fff, #1f1f25);
  --line: light-dark(#e4e2df, #34343c);
  --text: light-dark(#1c1b1a, #ececf0);
  --quiet: light-dark(#5d5a56, #a9a8b3);
  --accent: light-dark(#6d28d9, #b69cff);
  --on-accent: light-dark(#fff, #16161a);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -.02em; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
p { margin: 0 0 1rem; max-width: 44rem; }
.lead { font-size: 1.1rem; }
.quiet, figcaption { color: var(--quiet); font-size: .925rem; }
.button { display: inline-block; padding: .5rem .9rem; border-radius: .5rem; background: var(--accent); color: var(--on-accent); text-decoration: none; font-weight: 600; }
.button:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.stores { list-style: none; margin: 0 0 1rem; padding: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); }
.stores li, pre, .wide { background: var(--card); border: 1px solid var(--line); border-radius: .625rem; }
.stores li { padding: .9rem 1rem; }
dl { margin: 0; display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; }
dt { color: var(--quiet); font-size: .925rem; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
code { font: .875rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.tag { font-size: .8rem; font-weight: 500; color: var(--quiet); border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem; }
figure { margin: 0 0 1rem; }
figcaption { margin-bottom: .25rem; }
pre { margin: 0; padding: .75rem 1rem; overflow-x: auto; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .925rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem 1rem; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--quiet); font-weight: 500; }
`);
