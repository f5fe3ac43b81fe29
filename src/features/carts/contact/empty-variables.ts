import { type MessageVariable, messageVariables } from '#contract/app/contact.ts';
import { type MessageValues, variablesOf } from '#contract/app/message-template.ts';

/** The variables a text names while there is nothing to put there: their lines are left out of the message. */
export function emptyVariables(text: string, values: MessageValues): MessageVariable[] {
  const named = variablesOf(text).map((name) => name.toLowerCase());
  // Without a name the greeting does without one.
  return messageVariables.filter((name) => named.includes(name) && !values[name] && name !== 'nome');
}
