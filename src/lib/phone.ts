/**
 * A Brazilian number as people write it: `+55 11 98765-4321` → `(11) 98765-4321`. What is masked, foreign or
 * too short passes as it came.
 */
export function formatPhone(phone: string): string {
  const found = /^(?:55)?([1-9]\d)(\d{4,5})(\d{4})$/.exec(phone.replace(/[\s()+.-]/g, ''));
  return found ? `(${found[1]}) ${found[2]}-${found[3]}` : phone;
}
