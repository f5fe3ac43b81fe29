import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import type { SavedView } from '#contract/app/views.ts';
import { views } from '#src/api/views.ts';
import { usePreferences } from '#src/ui/preferences.ts';
import { listLook } from '../list/list-look.ts';
import { isViewModified, type ReadyView, readyViews } from './cart-views.ts';

export type ShownView = {
  id: string;
  name: string;
  search: string;
  /** Null of the ready-made ones. */
  saved: SavedView | null;
  isModified: boolean;
};

/** The view that the filters come from, by what the address says; undefined without one, or when it is gone. */
export function useView(alias: string, search: CartSearch): ShownView | undefined {
  const t = useTranslations('desk.views.ready');
  const look = listLook(usePreferences());
  const saved = useQuery(views.list(alias)).data?.views.find(({ id }) => id === search.view);
  const ready = readyViews.find(({ id }) => id === search.view);
  if (ready)
    return {
      ...ready,
      name: t(ready.id satisfies ReadyView),
      saved: null,
      isModified: isViewModified(ready, search),
    };
  if (!saved) return undefined;
  const isOther = saved.density !== look.density || String(saved.columns) !== String(look.columns);
  return { ...saved, saved, isModified: isOther || isViewModified(saved, search) };
}
