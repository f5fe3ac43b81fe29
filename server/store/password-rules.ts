const runs = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', 'abcdefghijklmnopqrstuvwxyz'];
const words =
  /yampi|dooki|resgate|senha|password|admin|login|loja|checkout|iloveyou|teamo|brasil|secret|change/g;
const phrases = ['correcthorsebatterystaple', 'maytheforcebewithyou', 'thequickbrownfoxjumpsoverthelazydog'];

/**
 * Why a password is too easy to guess; undefined when it is not. Its length is the contract's business.
 * @param own texts that stand close to the person: the login, alias and name of the store
 */
export function whyWeakPassword(password: string, own: readonly string[]): string | undefined {
  const plain = plainOf(password);
  const near = own.flatMap((text) => [text, text.split('@')[0] ?? '']).map(plainOf);
  if (near.some((text) => text.length >= 4 && plain.includes(text)))
    return 'Não use o seu login nem o nome da loja na senha.';
  if (new Set(plain).size < 5 || /^(.{1,8}?)\1+/.exec(plain)?.[0].length === plain.length)
    return 'Esta senha repete os mesmos caracteres.';
  const rest = withoutRuns(plain.replace(words, '')).replace(/[\d\p{P}\p{S}]/gu, '');
  const isEmoji = /\p{Extended_Pictographic}/u.test(password);
  if (phrases.includes(plain) || (rest.length < 4 && !isEmoji))
    return 'Esta senha é comum demais. Uma frase de quatro ou mais palavras serve bem.';
  return undefined;
}

function plainOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\s\p{M}]/gu, '')
    .toLowerCase();
}

/** Without pieces of four or more neighbours on the keyboard or in the alphabet, in both directions. */
function withoutRuns(text: string): string {
  const both = runs.flatMap((run) => [run, [...run].reverse().join('')]);
  let left = '';
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && both.some((run) => run.includes(text.slice(at, end + 1)))) end++;
    if (end - at < 4) left += text.slice(at, end);
    at = end;
  }
  return left;
}
