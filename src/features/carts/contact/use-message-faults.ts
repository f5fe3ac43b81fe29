import { useTranslations } from 'use-intl';
import { lintTemplate, type MessageValues } from '#contract/app/message-template.ts';
import { emptyVariables } from './empty-variables.ts';

/** What is wrong with a text, or will be missing from it, in words. */
export function useMessageFaults(): (text: string, values: MessageValues, hasCoupon: boolean) => string[] {
  const t = useTranslations('contact.editor');
  return (text, values, hasCoupon) => {
    if (text.trim() === '') return [];
    const faults = lintTemplate(text, { hasCoupon });
    // Without a coupon in the rules there is none for this cart either: it is said once.
    const empty = emptyVariables(text, values).filter(
      (name) => name !== 'cupom' || !faults.includes('no_coupon'),
    );
    return [
      ...faults.map((fault) => t(`fault.${fault}`)),
      ...empty.map((name) => t('missing', { what: t(`variable.${name}`), word: name })),
    ];
  };
}
