/** Short forms that people write, folded, and what they stand for. */
const shortForms = new Map([
  ['fb', 'facebook'],
  ['face', 'facebook'],
  ['facebookads', 'facebook'],
  ['fbads', 'facebook'],
  ['ig', 'instagram'],
  ['insta', 'instagram'],
  ['instagramads', 'instagram'],
  ['yt', 'youtube'],
  ['wpp', 'whatsapp'],
  ['wa', 'whatsapp'],
  ['whats', 'whatsapp'],
  ['zap', 'whatsapp'],
  ['tt', 'tiktok'],
  ['tiktokads', 'tiktok'],
  ['adwords', 'googleads'],
  ['googleadwords', 'googleads'],
  ['gads', 'googleads'],
  ['mail', 'email'],
  ['correio', 'email'],
]);

/**
 * What spellings of one thing have in common: `Face-Book`, `fb` and `m.facebook.com` → `facebook`. Empty when nothing but
 * signs is left, which is like nothing.
 */
export function foldSpelling(value: string): string {
  const bare = value
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www|m|l|lm)\./, '')
    .replace(/\.com(?:\.br)?\/?$/, '')
    .normalize('NFD')
    .replace(/[\p{M}\s\-_.]/gu, '');
  return shortForms.get(bare) ?? bare;
}
