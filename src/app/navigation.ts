import {
  ChartColumn,
  CreditCard,
  History,
  type LucideIcon,
  Settings,
  ShoppingCart,
  Users,
} from 'lucide-react';
import type { Person, Session } from '#contract/app/session.ts';
import { type Role, roles } from '#contract/endpoint.ts';

/**
 * The pages of a store, in the order of the navigation. A page is listed here once it exists. A phone has the first
 * ones in its bar and the `rare` ones behind the last button.
 */
const pages = [
  { to: '/$alias/carts', label: 'carts', icon: ShoppingCart, roles, rare: false },
  { to: '/$alias/stats', label: 'stats', icon: ChartColumn, roles, rare: false },
  {
    to: '/$alias/payments',
    label: 'payments',
    icon: CreditCard,
    roles: ['owner', 'support'],
    rare: false,
  },
  { to: '/$alias/team', label: 'team', icon: Users, roles: ['owner'], rare: true },
  { to: '/$alias/activity', label: 'activity', icon: History, roles: ['owner'], rare: true },
  { to: '/$alias/settings', label: 'settings', icon: Settings, roles, rare: true },
] as const satisfies { to: string; label: string; icon: LucideIcon; roles: readonly Role[]; rare: boolean }[];

/** What somebody in this role finds in the navigation. */
export function pagesFor(role: Role): readonly (typeof pages)[number][] {
  return pages.filter((page) => page.roles.some((one) => one === role));
}

/** Stores are added by who owns everything. The demonstration has its own. */
export function mayConnect(mode: Session['mode'], person: Person): boolean {
  return mode === 'live' && person.role === 'owner';
}
