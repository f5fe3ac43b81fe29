import { type ContactRules, contactRules } from '#contract/app/contact.ts';
import { centsOfText, textOfCents, wholeOfText } from '#src/lib/number-text.ts';

/** The rules of contact as their fields hold them. */
export type RulesDraft = Record<keyof ContactRules, string>;

export function draftOfRules(rules: ContactRules, locale: string): RulesDraft {
  return {
    coolDownHours: String(rules.coolDownHours),
    couponCode: rules.couponCode,
    couponMinCents: textOfCents(rules.couponMinCents, locale),
    paceSeconds: String(rules.paceSeconds),
  };
}

/** What the fields mean, or which of them mean nothing. */
export function rulesOfDraft(draft: RulesDraft): { rules: ContactRules } | { wrong: (keyof ContactRules)[] } {
  const read = {
    coolDownHours: wholeOfText(draft.coolDownHours),
    couponCode: draft.couponCode,
    couponMinCents: centsOfText(draft.couponMinCents || '0'),
    paceSeconds: wholeOfText(draft.paceSeconds),
  };
  const result = contactRules.safeParse(read);
  if (result.success) return { rules: result.data };
  return { wrong: result.error.issues.map(({ path }) => path[0] as keyof ContactRules) };
}
