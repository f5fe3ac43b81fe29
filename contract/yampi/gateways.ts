import * as z from 'zod/mini';
import { listOf, oneOf, textsAnswer } from './envelope.ts';
import { defineOperation } from './operation.ts';
import { alias, flag, many, text, texts } from './readers.ts';

/** A field of the credentials form. `include=form` is documented, its content is not; this is what such forms have. */
const wireFormField = z.object({ name: alias, label: text, type: text, required: flag, options: texts });

/** Known by its alias: gateways have no id. `params` names the credentials an affiliation must bring. */
export const wireGateway = z.object({ alias, name: text, params: texts, form: many(wireFormField) });

export const listGateways = defineOperation({
  name: 'listGateways',
  method: 'GET',
  path: '/{alias}/checkout/gateways',
  query: ['include', 'skipCache'],
  response: listOf(wireGateway),
});

export const getGateway = defineOperation({
  name: 'getGateway',
  method: 'GET',
  path: '/{alias}/checkout/gateways/{gatewayAlias}',
  query: ['include', 'skipCache'],
  response: oneOf(wireGateway),
});

export const listGatewayParams = defineOperation({
  name: 'listGatewayParams',
  method: 'GET',
  path: '/{alias}/checkout/gateways/{gatewayAlias}/params',
  query: ['skipCache'],
  response: textsAnswer,
});
