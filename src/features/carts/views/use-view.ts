import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import type { SavedView } from '#contract/app/views.ts';
import { usePreferences } from '#src/ui/preferences.ts';
import { listLook } from '../list/list-look.ts';
import { cartViews, readyViews } from './cart-views.ts';

/** The view that the filters come from, by what the address says; undefined without one, or when it is gone. */
export function useView(saved: readonly SavedView[], search: CartSearch) {
  const t = useTranslations('desk.views');
  const look = listLook(usePreferences());
  const ready = readyViews.find(({ id }) => id === search.view);
  if (ready) {
    const isModified = cartViews.isModified(ready, search);
    return { ...ready, name: t(`ready.${ready.id}`), saved: null, isModified };
  }
  const own = saved.find(({ id }) => id === search.view);
  if (!own) return undefined;
  const isOther = own.density !== look.density || String(own.columns) !== String(look.columns);
  return { ...own, saved: own, isModified: isOther || cartViews.isModified(own, search) };
}
