import { expect, test } from 'vitest';
import { draftOfRules, rulesOfDraft } from './rules-draft.ts';

const rules = { coolDownHours: 24, couponCode: 'VOLTA10', couponMinCents: 15_050, paceSeconds: 20 };

test.each(['pt-BR', 'en'])('rules go into fields and come out as they were in %s', (locale) => {
  expect(rulesOfDraft(draftOfRules(rules, locale))).toEqual({ rules });
});

test.each([
  [{ coolDownHours: '721' }, ['coolDownHours']],
  [{ coolDownHours: 'um dia' }, ['coolDownHours']],
  [{ paceSeconds: '4' }, ['paceSeconds']],
  [{ couponMinCents: 'dez' }, ['couponMinCents']],
  [{ couponCode: 'x'.repeat(41) }, ['couponCode']],
  [{ paceSeconds: '', couponMinCents: '-1' }, ['couponMinCents', 'paceSeconds']],
])('%j is wrong in %j', (part, wrong) => {
  expect(rulesOfDraft({ ...draftOfRules(rules, 'pt-BR'), ...part })).toEqual({ wrong });
});

test('without a coupon the least value may stay empty', () => {
  const draft = { ...draftOfRules(rules, 'pt-BR'), couponCode: '  ', couponMinCents: '' };
  expect(rulesOfDraft(draft)).toEqual({ rules: { ...rules, couponCode: '', couponMinCents: 0 } });
});
