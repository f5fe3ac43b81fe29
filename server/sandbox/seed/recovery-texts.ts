import type { RecoveryMessage } from '../schema-settings.ts';

const link = 'Seu carrinho está guardado. É só clicar no botão abaixo para finalizar a compra.';

function message(
  id: number,
  hoursDelay: number,
  promocodeId: number | null,
  [subject, subjectMultiple, body, bodyMultiple]: readonly [string, string, string, string],
): RecoveryMessage {
  return {
    id,
    active: true,
    emailSubject: subject,
    emailSubjectMultiple: subjectMultiple,
    emailMessage: `Olá {name}!\n\n${body}\n\n${link}`,
    emailMessageMultiple: `Olá {name}!\n\n${bodyMultiple}\n\n${link}`,
    smsMessage: null,
    smsMessageMultiple: null,
    hoursDelay,
    promocodeId,
  };
}

/** The messages a store begins with, and gets back when it resets its texts. */
export const defaultMessages: readonly RecoveryMessage[] = [
  message(1, 0.5, null, [
    '{name}, o produto que você escolheu está te esperando :)',
    '{name}, os produtos que você escolheu estão te esperando :)',
    'Você deixou um produto no carrinho.',
    'Você deixou alguns produtos no carrinho.',
  ]),
  message(2, 4, 701, [
    '{name}, ainda dá tempo de levar o que você gostou',
    '{name}, ainda dá tempo de levar o que você gostou',
    'O produto ainda está disponível, e tem 5% de desconto para você.',
    'Os produtos ainda estão disponíveis, e têm 5% de desconto para você.',
  ]),
  message(3, 48, 702, [
    '{name}, separamos um presente para você voltar',
    '{name}, separamos um presente para você voltar',
    'Volte hoje e ganhe 10% de desconto.',
    'Volte hoje e ganhe 10% de desconto em tudo que escolheu.',
  ]),
  message(4, 168, 703, [
    '{name}, última chance: seu carrinho vai expirar',
    '{name}, última chance: seu carrinho vai expirar',
    'Este é o último aviso, com 15% de desconto.',
    'Este é o último aviso, com 15% de desconto em todos os itens.',
  ]),
];
