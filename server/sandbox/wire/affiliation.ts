import { type Gateway, gatewayOf } from '../gateways.ts';
import type { AffiliationRow } from '../schema-settings.ts';
import { wireGateway } from './gateway.ts';

type Params = AffiliationRow['params'];

/** In the gateway's order, which jsonb forgets; what the gateway does not ask for stands behind. */
function ordered(params: Params, { credentials }: Gateway): Params {
  const names = credentials.map((credential) => credential.name);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(Object.entries(params).sort(([a], [b]) => place(a) - place(b)));
}

/** With its credentials in the clear, as the API hands them out. */
export function wireAffiliation(row: AffiliationRow, hasPaymentConfig: boolean) {
  const gateway = gatewayOf(row.gatewayAlias);
  if (!gateway) throw new RangeError(`no gateway ${row.gatewayAlias}`);
  return {
    id: row.id,
    auto_capture: row.autoCapture,
    has_payment_config: hasPaymentConfig,
    name: row.name,
    params: ordered(row.params, gateway),
    active: row.active,
    backup: row.backup,
    statement_descriptor: row.statementDescriptor,
    capture_hour_delay: row.captureHourDelay,
    force_minimum_tax: row.forceMinimumTax,
    // Named by newer documents, which show no value of either.
    status: null,
    auth_type: null,
    gateway: { data: wireGateway(gateway) },
  };
}
