import type { CartRow } from '../schema.ts';
import type { Random } from './random.ts';

export type Utm = Pick<CartRow, 'utmSource' | 'utmMedium' | 'utmCampaign' | 'utmContent' | 'utmTerm'>;

// One channel, spelled as its people happened to spell it that day.
const sources = [
  [null, 24],
  ['facebook', 15],
  ['Facebook', 6],
  ['fb', 5],
  ['instagram', 11],
  ['Instagram', 3],
  ['ig', 3],
  ['google', 16],
  ['Google', 2],
  ['Email', 4],
  ['email', 3],
  ['tiktok', 4],
  ['whatsapp', 2],
  ['influencer', 1.5],
  ['bing', 0.7],
  ['{{site_source_name}}', 0.4],
] as const;

const social = [
  'remarketing',
  'prospeccao_lookalike',
  'black-friday-2026',
  'Black Friday 2026',
  'colecao_verao',
  'catalogo_advantage',
  '120212345678900123',
  'casa-nova | conversao',
] as const;
const searchAds = [
  'pmax_geral',
  'marca',
  'shopping_vestidos',
  'search-cama-mesa-banho',
  'black-friday-2026',
] as const;
const mailing = ['newsletter-semanal', 'boas-vindas', 'carrinho_abandonado', 'aniversariantes'] as const;
const terms = [
  'vestido de linho',
  'jogo de cama queen',
  'sandália rasteira',
  'roupa de praia',
  'edredom',
] as const;
const creatives = [
  'video_01',
  'carrossel-produtos',
  'stories_depoimento',
  'estatico_v2',
  'reels 15s',
] as const;

const untagged: Utm = {
  utmSource: null,
  utmMedium: null,
  utmCampaign: null,
  utmContent: null,
  utmTerm: null,
};

/** How a shopper came, with the usual mess: spellings, missing parts, a template nobody filled in. */
export function makeUtm(random: Random): Utm {
  const source = random.weighted(sources);
  if (source === null) return untagged;
  const channel = source.toLowerCase();
  if (channel === 'google' || channel === 'bing') {
    return {
      utmSource: source,
      utmMedium: random.pick(['cpc', 'cpc', 'CPC', 'organic']),
      utmCampaign: random.chance(0.9) ? random.pick(searchAds) : null,
      utmContent: null,
      utmTerm: random.chance(0.6) ? random.pick(terms) : null,
    };
  }
  if (channel === 'email' || channel === 'whatsapp') {
    return { ...untagged, utmSource: source, utmMedium: channel, utmCampaign: random.pick(mailing) };
  }
  return {
    utmSource: source,
    utmMedium: random.pick(['cpc', 'paid', 'social', 'Paid_Social']),
    utmCampaign: random.chance(0.88) ? random.pick(social) : null,
    utmContent: random.chance(0.6) ? random.pick(creatives) : null,
    utmTerm: null,
  };
}
