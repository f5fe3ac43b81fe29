import { describe, expect, it } from 'vitest';
import { isCnpj, isCpf, makeCnpj, makeCpf } from './documents.ts';
import { createRandom } from './random.ts';

describe('check digits', () => {
  it.each(['52998224725', '11144477735', '12345678909'])('%s is a CPF', (cpf) =>
    expect(isCpf(cpf)).toBe(true),
  );
  it.each(['52998224724', '11111111111', '5299822472', '', '529.982.247-25'])('%j is none', (text) =>
    expect(isCpf(text)).toBe(false),
  );
  it.each(['11222333000181', '11444777000161'])('%s is a CNPJ', (cnpj) => expect(isCnpj(cnpj)).toBe(true));
  it.each(['11222333000182', '00000000000000', '52998224725'])('%j is none', (text) =>
    expect(isCnpj(text)).toBe(false),
  );

  it('are right on whatever is made', () => {
    const random = createRandom(7);
    for (let count = 0; count < 2000; count++) {
      expect(isCpf(makeCpf(random))).toBe(true);
      expect(isCnpj(makeCnpj(random))).toBe(true);
    }
  });
});
