import * as z from 'zod/mini';
import { defineEndpoint, ownIdText } from '../endpoint.ts';
import { contactChannels, deskRoles } from './cart-triage.ts';
import { triageAnswer } from './triage.ts';
import { cents, instant } from './values.ts';

/** When a template fits. `personal`, `shipping`, `payment`: the step where the shopper stopped, with nothing worse. */
export const situations = ['personal', 'shipping', 'payment', 'refused', 'pix', 'billet', 'any'] as const;
export type Situation = (typeof situations)[number];

/** The words that a message may hold in braces: `{nome}`. */
export const messageVariables = [
  'nome',
  'loja',
  'atendente',
  'produto',
  'produtos',
  'valor',
  'parcelas',
  'link',
  'boleto',
  'vencimento',
  'pix',
  'motivo',
  'cupom',
] as const;
export type MessageVariable = (typeof messageVariables)[number];

export const messageTemplate = z.object({
  id: z.string(),
  name: z.string(),
  situation: z.enum(situations),
  body: z.string(),
  /** Goes up with every change: a save names the one it was made on. */
  version: z.number(),
});
export type MessageTemplate = z.output<typeof messageTemplate>;

const templateFields = {
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  situation: z.enum(situations),
  body: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000)),
};

export const listTemplates = defineEndpoint({
  name: 'listTemplates',
  method: 'GET',
  path: '/api/stores/{alias}/templates',
  access: deskRoles,
  response: z.object({ templates: z.array(messageTemplate) }),
  summary: 'Texts for WhatsApp, by situation. A store begins with a set of ours.',
});

export const createTemplate = defineEndpoint({
  name: 'createTemplate',
  method: 'POST',
  path: '/api/stores/{alias}/templates',
  access: deskRoles,
  body: z.object(templateFields),
  response: messageTemplate,
  summary: 'Adds a text.',
});

export const changeTemplate = defineEndpoint({
  name: 'changeTemplate',
  method: 'PUT',
  path: '/api/stores/{alias}/templates/{templateId}',
  access: deskRoles,
  body: z.object({ ...templateFields, version: z.int() }),
  response: messageTemplate,
  summary: 'Changes a text; `conflict` when somebody did since it was read.',
});

export const removeTemplate = defineEndpoint({
  name: 'removeTemplate',
  method: 'DELETE',
  path: '/api/stores/{alias}/templates/{templateId}',
  access: deskRoles,
  response: z.object({}),
  summary: 'Removes a text.',
});

export const contactRules = z.object({
  /** Hours in which a customer is not contacted again. */
  coolDownHours: z.int().check(z.gte(0), z.lte(720)),
  /** A coupon of the shop that a message may offer; empty for none. */
  couponCode: z.string().check(z.trim(), z.maxLength(40)),
  /** Carts below it are offered none. */
  couponMinCents: cents.check(z.gte(0)),
  /** Seconds between two messages of a queue, so that WhatsApp takes nobody for a machine. */
  paceSeconds: z.int().check(z.gte(5), z.lte(600)),
});
export type ContactRules = z.output<typeof contactRules>;

export const getContactRules = defineEndpoint({
  name: 'getContactRules',
  method: 'GET',
  path: '/api/stores/{alias}/contact-rules',
  access: deskRoles,
  response: contactRules,
  summary: 'The rules of contact of a store.',
});

export const saveContactRules = defineEndpoint({
  name: 'saveContactRules',
  method: 'PUT',
  path: '/api/stores/{alias}/contact-rules',
  access: ['owner'],
  audit: ['coolDownHours', 'couponCode', 'couponMinCents', 'paceSeconds'],
  body: contactRules,
  response: contactRules,
  summary: 'Changes the rules of contact of a store.',
});

/** What stands against a contact: a wall that nobody climbs, or a doubt that a person may set aside. */
export const contactBarriers = [
  'anonymized',
  'refused',
  'opted_out',
  'gone',
  'no_phone',
  'landline',
  'contacting',
  'cool_down',
  'email_soon',
  'high_risk',
  'foreign',
] as const;
export type ContactBarrier = (typeof contactBarriers)[number];

export const contactOffer = z.object({
  barriers: z.array(
    z.object({
      code: z.enum(contactBarriers),
      /** When it ends or happens, of `cool_down` and `email_soon`. */
      at: z.nullable(instant),
      /** Whose doing, of `contacting` and `cool_down`. */
      by: z.nullable(z.string()),
    }),
  ),
  /** Masked as the role demands. */
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  situation: z.enum(situations),
  templates: z.array(messageTemplate),
  /** The template that fits best; null when there is none. */
  suggestedId: z.nullable(z.string()),
  /** What the variables stand for; null where there is nothing to say. The link is shown without its secret. */
  values: z.record(z.enum(messageVariables), z.nullable(z.string())),
});
export type ContactOffer = z.output<typeof contactOffer>;

export const getContactOffer = defineEndpoint({
  name: 'getContactOffer',
  method: 'GET',
  path: '/api/stores/{alias}/carts/{customerId}/{cartId}/contact',
  access: deskRoles,
  response: contactOffer,
  summary: 'What stands against contacting a customer, and the texts that fit.',
});

export const openContact = defineEndpoint({
  name: 'openContact',
  method: 'POST',
  path: '/api/stores/{alias}/carts/{customerId}/{cartId}/contact',
  access: deskRoles,
  audit: ['channel'],
  body: z.object({
    actId: z.uuid(),
    channel: z.enum(contactChannels),
    /** With its variables in braces; empty for `link` and `phone`. */
    text: z.string().check(z.maxLength(4_000)),
    templateId: z.nullable(ownIdText),
    /** Doubts that the person has seen and sets aside. */
    despite: z.array(z.enum(contactBarriers)),
  }),
  response: z.extend(triageAnswer, {
    /** `https://wa.me/…`, `mailto:…`, the recovery link with our UTM, or the phone in digits. */
    target: z.string(),
  }),
  summary:
    'Claims the contact, writes it down and answers where to go. `barred` while something stands against it: of two who ask at once one gets it.',
});
