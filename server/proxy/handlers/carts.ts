import type { AppDeps } from '../app-deps.ts';
import { maskAttempt, maskCart, maskRow } from '../mask.ts';
import { Refusal } from '../refusal.ts';
import { asMine, refuseSearchOfPeople } from './cart-search.ts';
import type { Handlers } from './handler.ts';

type CartHandlers = Pick<
  Handlers,
  'listCarts' | 'summarizeCarts' | 'listCartFacets' | 'getCart' | 'getCartNeighbors' | 'listCartAttempts'
>;

export function createCartHandlers({ mirror }: AppDeps): CartHandlers {
  return {
    async listCarts({ params, query, role, person }) {
      refuseSearchOfPeople(role, query);
      const list = await mirror.listCarts(params.alias, asMine(query, person));
      return { ...list, rows: list.rows.map((row) => maskRow(row, role)) };
    },

    async summarizeCarts({ params, query, role, person }) {
      refuseSearchOfPeople(role, query);
      return mirror.summarizeCarts(params.alias, asMine(query, person));
    },

    async listCartFacets({ params, query, role, person }) {
      refuseSearchOfPeople(role, query);
      return mirror.listFacets(params.alias, asMine(query, person));
    },

    async getCart({ params, role }) {
      const cart = await mirror.getCart(params.alias, params.customerId, params.cartId);
      if (!cart) throw new Refusal('not_found');
      return maskCart(cart, role);
    },

    async getCartNeighbors({ params, query, role, person }) {
      refuseSearchOfPeople(role, query);
      return mirror.getNeighbors(params.alias, params, asMine(query, person));
    },

    async listCartAttempts({ params, role }) {
      const read = await mirror.readAttempts(params.alias, params.customerId, params.cartId);
      if (!read) throw new Refusal('not_found');
      const { attempts, asOf } = read;
      return { attempts: attempts.map((attempt) => maskAttempt(attempt, role)), asOf };
    },
  };
}
