import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Agent } from '#contract/app/cart-triage.ts';
import type { CartRow } from '#contract/app/carts.ts';
import { triage } from '#src/api/triage.ts';
import { useCartActs } from '../desk/use-cart-acts.ts';
import { MenuButton, MenuItem } from './menu-button.tsx';

type AssignMenuProps = { alias: string; cart: CartRow; onAssign: (to: Agent | null) => void };

/** Who cares for a cart: oneself first, then the others by name, then nobody. */
export function AssignMenu({ alias, cart, onAssign }: AssignMenuProps) {
  const t = useTranslations('cartWork.assign');
  const { me } = useCartActs(alias);
  const agents = useQuery(triage.desk(alias)).data?.agents ?? [];
  const current = cart.triage.assignee?.id;
  return (
    <MenuButton label={t('title')}>
      {me && current !== me.id ? <MenuItem onPress={() => onAssign(me)}>{t('me')}</MenuItem> : null}
      {agents
        .filter(({ id }) => id !== me?.id && id !== current)
        .map((agent) => (
          <MenuItem key={agent.id} onPress={() => onAssign(agent)}>
            {agent.name}
          </MenuItem>
        ))}
      {current ? <MenuItem onPress={() => onAssign(null)}>{t('nobody')}</MenuItem> : null}
    </MenuButton>
  );
}
