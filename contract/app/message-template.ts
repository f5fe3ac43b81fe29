import { type MessageVariable, messageVariables } from './contact.ts';

/** What the variables stand for; null or absent where there is nothing to say. */
export type MessageValues = Partial<Record<MessageVariable, string | null>>;

const variable = /\{\s*([\p{L}_]+)\s*\}/gu;

/** `{Nome}` and `{ nome }` are meant as `{nome}`. */
function known(name: string): MessageVariable | undefined {
  return messageVariables.find((one) => one === name.toLowerCase());
}

/** The words in braces of a text, once each, as they are written. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(variable)].map(([, name = '']) => name))];
}

/**
 * A text with its variables filled in, in one pass: a value that holds `{link}` itself stays as it is. Without a name the
 * greeting does without one; a line that asks for anything else that is not there is left out. An unknown word in braces
 * stays.
 */
export function fillTemplate(text: string, values: MessageValues): string {
  const said = values.nome ? text : withoutName(text);
  return said
    .split('\n')
    .filter((line) => variablesOf(line).every((name) => isThere(known(name), values)))
    .map((line) => line.replace(variable, (written, name: string) => spoken(known(name), values) ?? written))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function isThere(name: MessageVariable | undefined, values: MessageValues): boolean {
  return name === undefined || Boolean(values[name]);
}

function spoken(name: MessageVariable | undefined, values: MessageValues): string | undefined {
  return (name && values[name]) || undefined;
}

/** `Oi, {nome}!` → `Oi!`, `{nome}, tudo bem?` → `Tudo bem?` */
function withoutName(text: string): string {
  return text
    .replace(/^\{\s*nome\s*\}[,!]?[ \t]*(\p{L}?)/gimu, (_, next: string) => next.toUpperCase())
    .replace(/,?[ \t]*\{\s*nome\s*\}/giu, '');
}

/** What is wrong with a text, or may be. */
export const templateFaults = [
  /** A word in braces that nothing stands for. */
  'unknown_variable',
  /** Nothing to go on with: no link, boleto or Pix code. */
  'nothing_to_pay',
  'too_long',
  /** A CPF or CNPJ: no message should hold one. */
  'document',
  'email',
  'shouting',
  /** It names a coupon, and the store's rules have none. */
  'no_coupon',
] as const;
export type TemplateFault = (typeof templateFaults)[number];

/** Beyond it hardly anybody reads on, and some phones cut the text of a `wa.me` link. */
export const longestMessage = 1_000;

const ways: readonly MessageVariable[] = ['link', 'boleto', 'pix'];
const formattedDocument = /\d{3}\.\d{3}\.\d{3}-\d{2}|\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}/;
const email = /[^\s@{}]+@[^\s@{}]+\.[^\s@{}]{2,}/u;

/** What is wrong with a text before it is sent to many, in the order of `templateFaults`. */
export function lintTemplate(text: string, rules: { hasCoupon: boolean }): TemplateFault[] {
  const names = variablesOf(text).map(known);
  const found: Record<TemplateFault, boolean> = {
    unknown_variable: names.includes(undefined),
    nothing_to_pay: !names.some((name) => name && ways.includes(name)),
    too_long: text.length > longestMessage,
    document: formattedDocument.test(text) || bareDocuments(text),
    email: email.test(text),
    shouting: isShouting(text.replace(variable, '')),
    no_coupon: !rules.hasCoupon && names.includes('cupom'),
  };
  return templateFaults.filter((fault) => found[fault]);
}

function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length >= 10 && capitals.length / letters.length > 0.7;
}

/** Eleven digits may as well be a phone: a CPF is only what its last two digits confirm. */
function bareDocuments(text: string): boolean {
  const numbers = text.match(/(?<!\d)(?:\d{11}|\d{14})(?!\d)/g) ?? [];
  return numbers.some((digits) => digits.length === 14 || isCpf(digits));
}

function isCpf(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits)) return false;
  return [9, 10].every((length) => {
    const sum = [...digits.slice(0, length)].reduce(
      (all, digit, at) => all + Number(digit) * (length + 1 - at),
      0,
    );
    return ((sum * 10) % 11) % 10 === Number(digits[length]);
  });
}
