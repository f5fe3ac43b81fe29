import type { ContactOffer } from '#contract/app/contact.ts';

export type Barrier = ContactOffer['barriers'][number];

/** Why nothing was done at the desk. */
export class DeskRefused extends Error {
  readonly why: 'not_found' | 'forbidden' | 'conflict' | 'invalid' | 'barred';
  /** Field → what is wrong with it, in Portuguese; of `barred` the codes of what stands against it. */
  readonly fields: Record<string, string[]> | undefined;

  constructor(why: DeskRefused['why'], fields?: Record<string, string[]>) {
    super(`desk: ${why}`);
    this.name = 'DeskRefused';
    this.why = why;
    this.fields = fields;
  }
}
