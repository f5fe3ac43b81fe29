import type { Cart } from '#contract/app/carts.ts';
import { cartBarriers } from '#server/desk/cart-barriers.ts';
import { maskedLink, messageValues } from '#server/desk/message-values.ts';
import { fittingFirst, situationOf, suggestedOf } from '#server/desk/situation-of.ts';
import { asUser } from '#server/yampi/as-user.ts';
import type { AppDeps } from '../app-deps.ts';
import { contactTarget } from '../contact-target.ts';
import { countReveal } from '../count-reveal.ts';
import { maskRow } from '../mask.ts';
import { Refusal } from '../refusal.ts';
import { asDeskRefusal } from './desk-refusal.ts';
import type { Handlers } from './handler.ts';

type ContactHandlers = Pick<
  Handlers,
  'getContactOffer' | 'openContact' | 'getContactRules' | 'saveContactRules'
>;

export function createContactHandlers(deps: AppDeps): ContactHandlers {
  const { desk, mirror, directory, yampi, now } = deps;

  async function cartOf(params: { alias: string; customerId: string; cartId: string }): Promise<Cart> {
    const cart = await mirror.getCart(params.alias, params.customerId, params.cartId);
    if (!cart) throw new Refusal('not_found');
    return cart;
  }

  async function nameOf(alias: string): Promise<string> {
    return (await directory.find(alias))?.name ?? alias;
  }

  return {
    async getContactOffer({ params, person, role }) {
      const { alias } = params;
      const cart = await cartOf(params);
      const [storeName, rules, all, others] = await Promise.all([
        nameOf(alias),
        desk.rules.read(alias),
        desk.templates.list(alias),
        desk.barriers(alias, params, person.id),
      ]);
      const { phone, email } = maskRow(cart, role);
      const situation = situationOf(cart, now());
      const templates = fittingFirst(all, situation);
      const given = { storeName, agentName: person.name, rules, link: maskedLink, now: now() };
      return {
        barriers: [...cartBarriers(cart, now()), ...others],
        phone,
        email,
        situation,
        templates,
        suggestedId: suggestedOf(templates, situation),
        values: messageValues(cart, given),
      };
    },

    async openContact({ params, body, person, change }) {
      const { alias, customerId, cartId } = params;
      const { actId, channel, text, templateId, despite } = body;
      const isCopied = channel === 'link' || channel === 'phone';
      const cart = await cartOf(params);
      const claim = {
        actId,
        by: { id: person.id, name: person.name },
        cart: { customerId, cartId },
        others: await mirror.openCartsOf(alias, [customerId]),
        channel,
        // Where nothing is written there is nothing to keep.
        text: isCopied ? '' : text,
        templateId: isCopied ? null : templateId,
        barriers: cartBarriers(cart, now()),
        despite,
      };
      const known = await asDeskRefusal(desk.checkContact(alias, claim));
      // A contact that was withdrawn leads nowhere any more.
      if (known?.act.undone) throw new Refusal('conflict');
      if (channel === 'phone' && !known)
        await countReveal(deps, { ...change(), alias, customerId }, { name: 'channel', after: channel });
      // Before the claim: a link that Yampi does not tell leaves nothing written down.
      const target = await contactTarget(
        { ...deps, yampi: asUser(yampi, person.id) },
        { alias, cart, channel, text, storeName: await nameOf(alias), agentName: person.name },
      );
      return { ...(await asDeskRefusal(desk.contact(alias, claim))), target };
    },

    getContactRules: ({ params }) => desk.rules.read(params.alias),

    saveContactRules: ({ params, body }) => desk.rules.save(params.alias, body),
  };
}
