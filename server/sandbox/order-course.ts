// Status → what an order may be next. Nothing follows what is not named; stores may add statuses of their own.
const next: Record<string, readonly string[]> = {
  created: ['waiting_payment', 'authorized', 'refused', 'cancelled'],
  waiting_payment: ['authorized', 'partially_paid', 'paid', 'refused', 'cancelled'],
  authorized: ['paid', 'refused', 'cancelled'],
  partially_paid: ['paid', 'cancelled'],
  paid: ['invoiced', 'handling_products', 'cancelled'],
  invoiced: ['handling_products', 'cancelled'],
  handling_products: ['ready_for_shipping', 'on_carriage', 'cancelled'],
  ready_for_shipping: ['on_carriage', 'cancelled'],
  on_carriage: ['delivered', 'shipment_exception'],
  shipment_exception: ['on_carriage', 'delivered', 'cancelled'],
};

/** Aliases of all statuses that an order may still get, at once or later; without the one it has. */
export function reachableStatuses(alias: string): ReadonlySet<string> {
  const reached = new Set<string>([alias]);
  // A set hands out what is added while it is walked.
  for (const one of reached) for (const after of next[one] ?? []) reached.add(after);
  reached.delete(alias);
  return reached;
}
