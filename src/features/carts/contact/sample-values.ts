import type { MessageValues } from '#contract/app/message-template.ts';

/** An invented cart that has everything a message may name, as buyers of a Brazilian shop read it. */
export const sampleValues: MessageValues = {
  nome: 'Marina',
  loja: 'Casa do Linho',
  atendente: 'Ana',
  produto: 'Vestido Midi de Linho',
  produtos: 'Vestido Midi de Linho e Cinto de Couro',
  valor: 'R$\u00a0489,80',
  parcelas: '3x de R$\u00a0163,27',
  link: 'https://•••',
  boleto: 'https://boleto.example.com/1234',
  vencimento: '27/11/2026',
  pix: '00020126…6304ABCD',
  motivo: 'O banco do cartão não autorizou a compra.',
  cupom: 'VOLTA10',
};
