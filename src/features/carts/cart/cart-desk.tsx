import { useParams } from '@tanstack/react-router';
import type { CartRow, CartSearch } from '#contract/app/carts.ts';
import { ActNews } from '../desk/act-news.tsx';
import { ActTexts } from '../desk/act-texts.tsx';
import type { DeskAsk } from '../desk/desk-ask.ts';
import { DeskFollow } from '../desk/desk-follow.tsx';
import { DeskOfCart } from '../desk/desk-of-cart.tsx';
import { DeskOfList } from '../desk/desk-of-list.tsx';
import { DeskTexts } from '../desk/desk-texts.tsx';
import { HelpKey } from '../desk/help-key.tsx';
import type { CartSelection } from '../desk/use-cart-selection.ts';
import type { CartCursor } from '../list/use-cart-cursor.ts';

export type CartDeskProps = {
  alias: string;
  search: CartSearch;
  rows: readonly CartRow[];
  cursor: CartCursor;
  openId: string | undefined;
  selection: CartSelection;
  /** False for who only looks. */
  mayWork: boolean;
  ask: DeskAsk | null;
  onAsk: (ask: DeskAsk | null) => void;
};

/** Everything that is done about carts by key or button: comes after the first rows, and lives beside them. */
export function CartDesk(props: CartDeskProps) {
  const { customerId, cartId } = useParams({ strict: false });
  const open = customerId && cartId ? { customerId, cartId } : null;
  return (
    <DeskTexts>
      {props.mayWork ? (
        <ActTexts>
          {open ? <DeskOfCart key={cartId} {...props} open={open} /> : <DeskOfList {...props} />}
          <DeskFollow alias={props.alias} open={open} />
          <ActNews alias={props.alias} />
        </ActTexts>
      ) : (
        <HelpKey ask={props.ask} onAsk={props.onAsk} />
      )}
    </DeskTexts>
  );
}
