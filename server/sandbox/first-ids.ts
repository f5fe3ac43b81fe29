/** First ids of a store's tables, so that they look as long as real ones. Payments are transactions of seeded orders. */
export const firstIds = {
  carts: 38_000_001,
  customers: 21_000_001,
  transactions: 9_000_001,
  orders: 55_000_001,
  payments: 8_000_001,
};
