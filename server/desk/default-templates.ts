import type { TemplateFields } from './templates.ts';

/**
 * What a store begins with. What may be missing stands on a line of its own, because such a line is left out of a
 * message that has nothing to say there.
 */
export const defaultTemplates: readonly TemplateFields[] = [
  {
    name: 'Dados pessoais: precisa de ajuda?',
    situation: 'personal',
    body: `Oi, {nome}! Aqui é {atendente}, da {loja}. 😊

Vi que você começou a comprar {produto} e parou no comecinho. Ficou alguma dúvida? Posso ajudar por aqui mesmo.

Seu carrinho continua guardado:
{link}`,
  },
  {
    name: 'Dados pessoais: direto ao ponto',
    situation: 'personal',
    body: `Olá, {nome}. Seu carrinho na {loja} ficou salvo com {produtos}.

Para terminar a compra de onde parou:
{link}`,
  },
  {
    name: 'Entrega: dúvida sobre frete ou prazo',
    situation: 'shipping',
    body: `Oi, {nome}! Aqui é {atendente}, da {loja}.

Vi que você parou na entrega. Foi o frete ou o prazo? Me manda seu CEP que eu vejo a melhor opção para você.

Seu carrinho está aqui:
{link}`,
  },
  {
    name: 'Entrega: direto ao ponto',
    situation: 'shipping',
    body: `Olá, {nome}. Falta só escolher a entrega para garantir {produto} na {loja}.

Continue de onde parou:
{link}`,
  },
  {
    name: 'Pagamento: falta pouquinho',
    situation: 'payment',
    body: `Oi, {nome}! Falta só o pagamento para {produto} ser seu. 🙌

Total: {valor}
No cartão: {parcelas}
Use o cupom {cupom} e pague menos.

É só continuar por aqui:
{link}

Qualquer dúvida, me chama. {atendente}, da {loja}`,
  },
  {
    name: 'Pagamento: direto ao ponto',
    situation: 'payment',
    body: `Olá, {nome}. Seu pedido na {loja} está pronto, só falta o pagamento ({valor}).

Pague no Pix, no cartão ou no boleto:
{link}`,
  },
  {
    name: 'Cartão recusado: ajuda e Pix',
    situation: 'refused',
    body: `Oi, {nome}! Aqui é {atendente}, da {loja}.

Seu pagamento não passou, e isso é mais comum do que parece.
{motivo}

Se preferir, no Pix a aprovação sai na hora:
{link}`,
  },
  {
    name: 'Cartão recusado: direto ao ponto',
    situation: 'refused',
    body: `Olá, {nome}. O pagamento de {valor} na {loja} não foi aprovado.
{motivo}

Tente de novo com outro cartão ou pague no Pix:
{link}`,
  },
  {
    name: 'Pix à espera: código para copiar',
    situation: 'pix',
    body: `Oi, {nome}! Seu Pix de {valor} na {loja} ainda está esperando. 😉

Copie o código e cole no app do seu banco, em Pix copia e cola:
{pix}

Se o código venceu, gere outro por aqui:
{link}`,
  },
  {
    name: 'Boleto em aberto: link e vencimento',
    situation: 'billet',
    body: `Oi, {nome}! Aqui é {atendente}, da {loja}. Seu boleto de {valor} está aqui:
{boleto}
Vencimento: {vencimento}

Quer receber mais rápido? Troque para o Pix:
{link}`,
  },
  {
    name: 'Lembrete simpático',
    situation: 'any',
    body: `Oi, {nome}! Aqui é {atendente}, da {loja}. Guardei seu carrinho com {produtos}.

Quando quiser terminar, é só tocar aqui:
{link}`,
  },
];
