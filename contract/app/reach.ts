/** How a customer can be reached on WhatsApp, or why not. `foreign`: the number is not Brazilian, so it is tried as it is. */
export const reaches = ['whatsapp', 'foreign', 'landline', 'no_phone', 'refused', 'anonymized'] as const;
export type Reach = (typeof reaches)[number];

/** Those that a message gets through by. */
export const reachable = ['whatsapp', 'foreign'] as const satisfies readonly Reach[];

/**
 * A Brazilian mobile has an area code, a nine and eight digits; a landline eight that begin with 2 to 5. Eight that begin
 * with 6 to 9 are a mobile of before 2016, which WhatsApp still finds.
 */
const mobile = /^[1-9][1-9](?:9\d{8}|[6-9]\d{7})$/;
const landline = /^[1-9][1-9][2-5]\d{7}$/;

/**
 * How a customer can be reached on WhatsApp.
 * @param phone national digits, as `phoneDigits` makes them
 * @param whatsapp false when the customer wants no messages; true proves nothing
 */
export function reachOf({
  anonymized,
  phone,
  whatsapp,
}: {
  anonymized: boolean;
  phone: string | null;
  whatsapp: boolean | null;
}): Reach {
  if (anonymized) return 'anonymized';
  if (whatsapp === false) return 'refused';
  // No number of the world has more than 15 digits.
  if (!phone || phone.length < 8 || phone.length > 15) return 'no_phone';
  if (mobile.test(phone)) return 'whatsapp';
  return landline.test(phone) || phone.length < 10 ? 'landline' : 'foreign';
}
