import { type ErrorCode, type ErrorEnvelope, errorStatus } from '#contract/app/errors.ts';
import { TooMany } from '#server/store/too-many.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { Refusal } from './refusal.ts';

const messages: Record<ErrorCode, string> = {
  invalid: 'O pedido tem campos inválidos.',
  signed_out: 'Entre para continuar.',
  step_up: 'Confirme quem você é para continuar.',
  forbidden: 'Seu papel não permite esta ação.',
  cross_site: 'Este pedido não veio de uma página do Resgate.',
  not_found: 'Não encontramos o que foi pedido.',
  method_not_allowed: 'Este endereço não aceita este método.',
  conflict: 'Os dados mudaram desde que foram lidos.',
  barred: 'Algo impede este contato agora.',
  in_progress: 'Este mesmo pedido ainda está em andamento.',
  too_large: 'O pedido é grande demais.',
  unsupported_type: 'O corpo do pedido precisa ser application/json.',
  wrong_host:
    'O Resgate não atende por este endereço. Quem o instala define em PUBLIC_URL o endereço que o navegador abre.',
  rate_limited: 'Muitos pedidos em pouco tempo. Tente de novo em instantes.',
  internal: 'Algo deu errado do nosso lado.',
  overloaded: 'O Resgate está com pedidos demais agora. Tente de novo em instantes.',
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

/** An answer that somebody below the app decided on; anything else is a fault of ours. */
export function isExpected(error: unknown): error is Refusal | UpstreamError | TooMany {
  return error instanceof Refusal || error instanceof UpstreamError || error instanceof TooMany;
}

/** Everything thrown becomes this answer. Nothing of an unknown error leaves: its text may hold anything. */
export function errorAnswer(error: unknown, requestId: string): ErrorAnswer {
  const known = isExpected(error) ? error : undefined;
  const code = known?.code ?? 'internal';
  const retryAfter = known && 'retryAfter' in known ? known.retryAfter : undefined;
  const { allow, conflict } = error instanceof Refusal ? error : {};
  return {
    status: errorStatus[code],
    body: {
      code,
      message: messages[code],
      requestId,
      ...(known && 'fields' in known && known.fields && { fields: known.fields }),
      ...(conflict && { conflict }),
      ...(retryAfter !== undefined && { retryAfter }),
    },
    headers: {
      ...(retryAfter !== undefined && { 'Retry-After': String(Math.ceil(retryAfter)) }),
      ...(allow && { Allow: allow.join(', ') }),
    },
  };
}
