import fc from 'fast-check';

/* Arbitrary bodies in our types, for tests of what comes back. */

const chars = (wanted: number) => fc.string({ unit: 'grapheme', maxLength: wanted });
const line = chars(60).filter((text) => /\S/.test(text) && !/\p{Cc}/u.test(text));
const template = chars(400).filter((text) => /\S/.test(text) && !text.includes('\0'));
const flag = fc.boolean();
const id = fc.maxSafeNat().map(String);
export const percent = fc
  .double({ min: 0, max: 100, noNaN: true })
  .map((number) => Number(number.toFixed(4)));
export const cents = fc.integer({ min: 0, max: 1_000_000_000 });
export const count = (min: number, max: number) => fc.integer({ min, max });
const optional = { requiredKeys: [] as [] };

const affiliation = fc.record(
  {
    gateway_alias: fc.stringMatching(/^[a-z][\w-]{0,20}$/),
    name: line,
    auto_capture: flag,
    params: fc.dictionary(
      fc.stringMatching(/^[a-z][a-z_]{0,20}$/),
      fc.oneof(chars(40), fc.integer(), flag, fc.constant(null)),
      { noNullPrototype: true },
    ),
  },
  { requiredKeys: ['gateway_alias', 'name', 'params'] },
);

const paymentConfig = fc
  .tuple(
    fc.record({ payment_id: id, affiliation_id: id, active: flag, default_display: flag }),
    fc.record(
      {
        accumulate_discount: flag,
        ignore_promotions: flag,
        percent_discount: percent,
        min_installment_value: cents,
        max_installments_without_tax: count(0, 99),
        billet_expire_days: count(0, 365),
        spread: flag,
        days_to_cancel_unpaid_billets: count(0, 365),
        hours_to_cancel_unpaid_pix: count(0, 8760),
        hours_to_expire_pix_code: count(0, 8760),
        billet_instructions: fc.option(template),
      },
      optional,
    ),
  )
  .map(([required, rest]) => ({ ...required, ...rest }));

const installments = fc.record({
  installments: fc.array(
    fc.record({ payment_id: id, installment: count(1, 99), tax: percent, percent_discount: percent }),
    { minLength: 1, maxLength: 24 },
  ),
});

const message = fc.record(
  {
    id,
    active: flag,
    email_subject: line,
    email_subject_multiple: line,
    email_message: template,
    email_message_multiple: template,
    hours_delay: percent,
    sms_message: fc.option(template),
    sms_message_multiple: fc.option(template),
  },
  {
    requiredKeys: [
      'active',
      'email_subject',
      'email_subject_multiple',
      'email_message',
      'email_message_multiple',
      'hours_delay',
    ],
  },
);
const recoveryConfig = fc.record({
  active: flag,
  messages: fc.array(message, { minLength: 1, maxLength: 8 }),
});

const statusEmail = fc.record({ subject: line, message: template });

const webhook = fc.record({
  name: line,
  url: fc.webUrl({ withQueryParameters: true }),
  events: fc.array(fc.stringMatching(/^[a-z][a-z.]{0,30}$/), { minLength: 1, maxLength: 14 }),
});

/** Every body that a merchant's own words and numbers go into, by what it changes. */
export const editable = {
  affiliation,
  paymentConfig,
  installments,
  recoveryConfig,
  statusEmail,
  webhook,
};
