import type { CartRow } from '#contract/app/carts.ts';

/** Address and behaviour of every row's link; one object per list, so that rows can be memoised on it. */
export type CartRowLink = {
  href: (row: Pick<CartRow, 'id' | 'customerId'>) => string;
  /** A plain press opens inside the app; a press with a modifier is left to the browser. */
  onClick: (event: React.MouseEvent<HTMLAnchorElement>, row: CartRow) => void;
  /** The pointer or the focus rests on the row. */
  onIntent: (row: CartRow) => void;
  onFocus: (row: CartRow) => void;
};
