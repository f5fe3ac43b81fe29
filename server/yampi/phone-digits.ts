/**
 * A Brazilian phone as its national digits: `+55 (11) 98765-4321`, `011 98765-4321` → `11987654321`. The country
 * code goes only where what remains is a whole number, because 55 is an area code too. Null when there are none.
 */
export function phoneDigits(text: string | null | undefined): string | null {
  const digits = (text ?? '').replace(/\D/g, '').replace(/^0+/, '');
  const national = /^55\d{10,11}$/.test(digits) ? digits.slice(2) : digits;
  return national || null;
}
