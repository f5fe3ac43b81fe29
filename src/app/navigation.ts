import { type LucideIcon, ShoppingCart } from 'lucide-react';

/** The pages of a store, in the order of the navigation. A page is listed here once it exists. */
export const pages = [{ to: '/$alias/carts', label: 'carts', icon: ShoppingCart }] as const satisfies {
  to: string;
  label: string;
  icon: LucideIcon;
}[];
