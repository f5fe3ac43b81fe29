import { askedIncludes } from '../asked-includes.ts';
import type { Call, StoreHandlers } from '../call.ts';
import { found } from '../found.ts';
import { gatewayOf, gateways } from '../gateways.ts';
import { wireGateway } from '../wire/gateway.ts';

function asksForForm({ query }: Call): boolean {
  return askedIncludes(query, ['form']).has('form');
}

/** What payments can go through, the same in every store. */
export const gatewayHandlers = {
  listGateways: async (call) => ({
    data: gateways.map((gateway) => wireGateway(gateway, asksForForm(call))),
  }),
  getGateway: async (call) => ({
    data: wireGateway(found(gatewayOf(call.params.gatewayAlias)), asksForForm(call)),
  }),
  listGatewayParams: async ({ params }) => wireGateway(found(gatewayOf(params.gatewayAlias))).params,
} satisfies Partial<StoreHandlers>;
