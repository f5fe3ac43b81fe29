import { listField, plainText } from '../search-fields.ts';

/**
 * What carts are told apart by, each with a field of its name in filters and addresses. `item`: the title of a product
 * of the cart. `turn`: recovery e-mails that Yampi has sent. `gateway`: id of the affiliation of the newest payment attempt.
 * `channel`: by which the cart was won.
 */
export const cartDimensions = [
  'source',
  'medium',
  'campaign',
  'content',
  'term',
  'step',
  'method',
  'reason',
  'item',
  'brand',
  'gateway',
  'turn',
  'channel',
] as const;
export type CartDimension = (typeof cartDimensions)[number];

/** A cart has any number of these, so that it stands in several rows or in the one of `(none)`. */
export const manyValued = ['item', 'brand'] as const satisfies readonly CartDimension[];

/** Values of a dimension as they came; `(none)` for carts without one. */
export function dimensionField() {
  return listField(plainText());
}
