import { demoAlias, demoCredential } from './create-store.ts';

/** The page at `/`: what this is, the demo store's credentials, lines to try. */
export function homePage(origin: string): string {
  const call = (method: string, path: string) =>
    `curl -X ${method} '${origin}/v2${path}' \\
  -H 'User-Token: ${demoCredential.userToken}' -H 'User-Secret-Key: ${demoCredential.userSecretKey}'`;
  return `An imitation of Yampi's checkout API. Its people, carts and payments are invented.

alias            ${demoAlias}
User-Token       ${demoCredential.userToken}
User-Secret-Key  ${demoCredential.userSecretKey}

${call('POST', '/auth/me')}

${call('GET', `/${demoAlias}/checkout/carts?include=customer,items&limit=100`)}

${call('GET', `/${demoAlias}/checkout/carts?q=maria&status=payment_refused&skipCache=true`)}

Stores, carts and faults for tests are made below ${origin}/control (see DIFFERENCES.md beside the source).
`;
}
