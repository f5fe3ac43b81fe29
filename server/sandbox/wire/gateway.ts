import type { Gateway } from '../gateways.ts';

/** Known by its alias; `form` stands there with `include=form` alone. */
export function wireGateway({ alias, name, credentials }: Gateway, withForm = false) {
  return {
    alias,
    name,
    params: { data: credentials.map((credential) => credential.name) },
    ...(withForm && { form: { data: credentials.map((credential) => ({ ...credential, required: true })) } }),
  };
}
