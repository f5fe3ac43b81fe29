/** Why a payment was refused, as far as it changes what to advise. */
export const refusalReasons = ['funds', 'issuer', 'data', 'fraud', 'other'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** In this order: a security code is no matter of security, and who lacks the money is told that before anything else. */
const words: readonly (readonly [RefusalReason, RegExp])[] = [
  ['funds', /saldo|limite|fundos|insufficient|limit exceeded|exceeds? .*limit|excesso saque/iu],
  ['data', /c[óo]digo de segurança|security[ _]code|cvv|cvc|bad_filled|validade|vencid|expirad|expired/iu],
  [
    'data',
    /(?:cart[ãa]o|n[úu]mero|c[óo]digo|senha|data)[^.]*(?:inv[áa]lid|incorret)|dados|invalid[^.]*(?:card|number|date|pin)/iu,
  ],
  ['fraud', /fraud|risco|risk|suspeit|suspect|segurança|security|perdido|roubado|extraviad|lost|stolen/iu],
  [
    'issuer',
    /emissor|banco|issuer|central do|autoriza|authoriz|do not honor|permitid|recusad|bloque|disabled|restrit/iu,
  ],
];

/** The few answers of ISO 8583 that gateways hand on as they came. */
const codes: Record<string, RefusalReason> = {
  '51': 'funds',
  '61': 'funds',
  '65': 'funds',
  '14': 'data',
  '54': 'data',
  '55': 'data',
  '82': 'data',
  N7: 'data',
  '41': 'fraud',
  '43': 'fraud',
  '59': 'fraud',
  '63': 'fraud',
  '05': 'issuer',
  '57': 'issuer',
  '62': 'issuer',
  '78': 'issuer',
  '91': 'issuer',
};

/**
 * What the gateway's code and message come down to. There is no list of codes that all gateways share, so the words go
 * first; some gateways put words into the code.
 */
export function refusalReasonOf(code: string | null, message: string | null): RefusalReason {
  const told = `${code ?? ''} ${message ?? ''}`;
  const known = code?.trim().toUpperCase() ?? '';
  return (
    words.find(([, pattern]) => pattern.test(told))?.[0] ??
    (Object.hasOwn(codes, known) ? codes[known] : undefined) ??
    'other'
  );
}
