import type { OperationName } from '#contract/yampi/operations.ts';
import type { FaultName } from './faults.ts';

export type Order = {
  operation: OperationName | '*';
  fault: FaultName;
  /** Read by the fault's own schema. */
  params: unknown;
  /** After so many calls the fault is gone; null: it stays. */
  times: number | null;
};

/** Which fault waits for which operation of which store. One per operation; its own goes before that for all. */
export function createFaultBoard() {
  const orders = new Map<string, Map<string, Order>>();

  return {
    set(alias: string, order: Order): void {
      const ofStore = orders.get(alias) ?? new Map<string, Order>();
      orders.set(alias, ofStore.set(order.operation, order));
    },
    clear(alias: string): void {
      orders.delete(alias);
    },
    /** The fault for a call, counted as used. */
    take(alias: string, operation: OperationName): Order | undefined {
      const ofStore = orders.get(alias);
      const order = ofStore?.get(operation) ?? ofStore?.get('*');
      if (!ofStore || !order) return undefined;
      if (order.times !== null) {
        if (order.times <= 1) ofStore.delete(order.operation);
        else ofStore.set(order.operation, { ...order, times: order.times - 1 });
      }
      return order;
    },
  };
}

export type FaultBoard = ReturnType<typeof createFaultBoard>;
