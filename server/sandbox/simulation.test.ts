import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AskedSimulation, simulate } from './simulation.ts';
import { WireError } from './wire-error.ts';

const row = (installment: string, tax = '0', percent_discount = '0') => ({
  installment,
  tax,
  percent_discount,
});

function asked(reais: number, rows: AskedSimulation['rows'], more: Partial<AskedSimulation> = {}) {
  return simulate({ amountCents: Math.round(reais * 100), minPartCents: 0, freeUpTo: 1, rows, ...more });
}

describe('a simulation on the wire', () => {
  it('is the documents’ own example, key for key and type for type', () => {
    const sample = new URL('../../contract/yampi/samples/installments-simulation.json', import.meta.url);
    expect({ data: asked(500, [row('1')]) }).toEqual(JSON.parse(readFileSync(sample, 'utf8')));
  });

  it('echoes numbers as the type they had', () => {
    const read = asked(500, [{ installment: 2, tax: 1.5, percent_discount: 0 }]);
    expect(read?.installments[0]).toMatchObject({ installment: 2, tax: 1.5 });
    expect(read?.max_installment).toBe(2);
  });

  it('has the last kept row at the root, and the discount texts of the first', () => {
    const rows = [row('1', '0', '10'), row('2', '1.5'), row('3', '3'), row('4', '3')];
    const read = asked(100, rows, { minPartCents: 3000, freeUpTo: 1 });
    expect(read?.installments.map((one) => one.installment)).toEqual(['1', '2', '3']);
    expect(read).toMatchObject({
      max_installment: '3',
      max_installment_value: 35.35,
      amount: 106.06,
      text: '3x de R$ 35,35 com juros',
      text_with_tax: '3x de R$ 35,35',
      text_discount_percent: '10% de desconto à vista no cartão',
      text_discount: 'R$ 90,00 à vista no cartão',
    });
    expect(read?.installments[2]).toMatchObject({
      discount_value: -6.06,
      discount_value_formated: 'R$ -6,06',
    });
    expect(read?.installments[2]?.tax_value).toBeCloseTo(6.0591, 3);
  });

  it('says “com juros” on a row whose interest is waived, by the tax that was given', () => {
    const read = asked(1000, [row('3', '2.99')], { freeUpTo: 3 });
    expect(read?.text).toBe('3x de R$ 333,33 com juros');
    expect(read?.amount).toBe(1000);
  });

  it('prints a discount one cent over, its percent rounded up', () => {
    const read = asked(299.9, [row('1', '0', '5')]);
    expect(read?.installments[0]).toMatchObject({
      amount: 284.91,
      installment_value: 299.9,
      discount_value: 15,
    });
    expect(asked(100, [row('1', '0', '2.5')])?.text_discount_percent).toBe(
      '3% de desconto à vista no cartão',
    );
  });

  it('spells thousands, and another currency', () => {
    expect(asked(12_345.6, [row('1')])?.text).toBe('1x de R$ 12.345,60 sem juros');
    expect(asked(12_345.6, [row('1')], { currency: 'US$' })?.text_with_tax).toBe('1x de US$ 12.345,60');
  });

  it('is null without rows, and fails when none is left', () => {
    expect(asked(100, [])).toBeNull();
    expect(() => asked(10, [row('2')], { minPartCents: 3000 })).toThrow(WireError);
  });
});
