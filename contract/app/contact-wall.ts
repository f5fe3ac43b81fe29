import type { ContactChannel } from './cart-triage.ts';
import type { ContactBarrier } from './contact.ts';

/** Those that no insisting helps against. */
export const walls = [
  'anonymized',
  'refused',
  'opted_out',
  'no_phone',
  'landline',
] as const satisfies readonly ContactBarrier[];

/** What a channel does not care about: an e-mail needs no mobile number, and copying something reaches nobody yet. */
const indifferent: Record<ContactChannel, readonly ContactBarrier[]> = {
  whatsapp: [],
  email: ['no_phone', 'landline', 'foreign'],
  link: [
    'refused',
    'no_phone',
    'landline',
    'foreign',
    'gone',
    'contacting',
    'cool_down',
    'email_soon',
    'high_risk',
  ],
  phone: ['refused', 'landline', 'foreign', 'gone', 'contacting', 'cool_down', 'email_soon', 'high_risk'],
};

/** Whether a barrier stands before a channel at all. */
export function concerns(code: ContactBarrier, channel: ContactChannel): boolean {
  return !indifferent[channel].includes(code);
}

/** Whether no insisting helps against a barrier. */
export function isWall(code: ContactBarrier): boolean {
  return (walls as readonly ContactBarrier[]).includes(code);
}
