import { type ErrorCode, type ErrorEnvelope, errorStatus } from '#contract/app/errors.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { Refusal } from './refusal.ts';

const messages: Record<ErrorCode, string> = {
  invalid: 'O pedido tem campos inválidos.',
  signed_out: 'Entre para continuar.',
  forbidden: 'Seu papel não permite esta ação.',
  cross_site: 'Este pedido não veio de uma página do Resgate.',
  not_found: 'Não encontramos o que foi pedido.',
  method_not_allowed: 'Este endereço não aceita este método.',
  conflict: 'Os dados mudaram desde que foram lidos.',
  too_large: 'O pedido é grande demais.',
  unsupported_type: 'O corpo do pedido precisa ser application/json.',
  wrong_host:
    'O Resgate não atende por este endereço. Quem o instala define em PUBLIC_URL o endereço que o navegador abre.',
  rate_limited: 'Muitos pedidos em pouco tempo. Tente de novo em instantes.',
  internal: 'Algo deu errado do nosso lado.',
  upstream_unreachable: 'Não foi possível conectar à Yampi.',
  upstream_bad_response: 'A Yampi respondeu de um jeito que não entendemos.',
  upstream_error: 'A Yampi respondeu com um erro.',
  busy: 'O limite de chamadas da Yampi foi atingido. Tente de novo em instantes.',
  store_credentials: 'As credenciais da loja não são aceitas pela Yampi.',
  store_inactive: 'A loja está inativa na Yampi.',
  upstream_timeout: 'A Yampi demorou demais para responder.',
};

export type ErrorAnswer = {
  status: (typeof errorStatus)[ErrorCode];
  body: ErrorEnvelope;
  headers: Record<string, string>;
};

/** Everything thrown becomes this answer. Nothing of an unknown error leaves: its text may hold anything. */
export function errorAnswer(error: unknown, requestId: string): ErrorAnswer {
  const known = error instanceof Refusal || error instanceof UpstreamError ? error : undefined;
  const code = known?.code ?? 'internal';
  const retryAfter = error instanceof UpstreamError ? error.retryAfter : undefined;
  const allow = error instanceof Refusal ? error.allow : undefined;
  return {
    status: errorStatus[code],
    body: {
      code,
      message: messages[code],
      requestId,
      ...(known?.fields && { fields: known.fields }),
      ...(retryAfter !== undefined && { retryAfter }),
    },
    headers: {
      ...(retryAfter !== undefined && { 'Retry-After': String(Math.ceil(retryAfter)) }),
      ...(allow && { Allow: allow.join(', ') }),
    },
  };
}
