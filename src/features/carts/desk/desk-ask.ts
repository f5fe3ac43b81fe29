import type { CartRow } from '#contract/app/carts.ts';

/** Something that asks a question before it is done, or leads elsewhere. */
export type DeskAsk =
  | { kind: 'snooze' | 'discard' | 'assign' | 'note' | 'optOut' | 'queue'; rows: readonly CartRow[] }
  | { kind: 'whatsapp'; row: CartRow; choosing: boolean }
  | { kind: 'help' };
