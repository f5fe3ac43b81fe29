/** CPF or CNPJ digits → as people write them; masked or odd ones pass as they came. */
export function formatTaxId(text: string): string {
  const cpf = /^(\d{3})(\d{3})(\d{3})(\d{2})$/.exec(text);
  if (cpf) return `${cpf[1]}.${cpf[2]}.${cpf[3]}-${cpf[4]}`;
  const cnpj = /^(\d{2})(\d{3})(\d{3})(\d{4})(\d{2})$/.exec(text);
  return cnpj ? `${cnpj[1]}.${cnpj[2]}.${cnpj[3]}/${cnpj[4]}-${cnpj[5]}` : text;
}
