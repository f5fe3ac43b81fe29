import type { OperationResponse } from '#contract/yampi/operation.ts';
import { operations } from '#contract/yampi/operations.ts';
import type { YampiClient } from './client.ts';
import { plainText } from './plain-text.ts';
import { UpstreamError } from './upstream-error.ts';

export type RecoveryText = { subject: string; text: string };

type Message = NonNullable<OperationResponse<typeof operations.getRecoveryConfig>>['messages'][number];

/** The documents' own id; nothing tells another, so a store with another one has no texts here. */
const configId = '1';

/** `{name}` is the one variable that is known; without a name it goes, with its comma. */
function withName(template: string, firstName: string | null): string {
  return firstName
    ? template.replaceAll('{name}', () => firstName)
    : template.replaceAll(/\{name\},?\s*/g, '');
}

/**
 * What the e-mail of a turn says, as text; undefined when there is none. Turns count the active messages.
 * @param to `isMultiple`: the cart holds more than one product, which has texts of its own
 */
export function recoveryText(
  messages: readonly Message[],
  turn: number,
  to: { firstName: string | null; isMultiple: boolean },
): RecoveryText | undefined {
  const message = messages.filter(({ active }) => active)[turn - 1];
  const subject = to.isMultiple ? message?.email_subject_multiple : message?.email_subject;
  const text = to.isMultiple ? message?.email_message_multiple : message?.email_message;
  if (!subject || !text) return undefined;
  return { subject: withName(subject, to.firstName), text: plainText(withName(text, to.firstName)) };
}

/** The recovery messages of a store in their order; null when its config is not found or is switched off. @throws {UpstreamError} */
export async function fetchRecoveryMessages(
  client: YampiClient,
  alias: string,
): Promise<readonly Message[] | null> {
  try {
    const config = await client.call(operations.getRecoveryConfig, { params: { alias, id: configId } });
    return config?.active ? config.messages : null;
  } catch (error) {
    if (error instanceof UpstreamError && error.code === 'not_found') return null;
    throw error;
  }
}
