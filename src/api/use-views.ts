import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { SavedView, ViewPage } from '#contract/app/views.ts';
import { isApiError } from './api-error.ts';
import { useErrorWords } from './use-error-words.ts';
import { views } from './views.ts';

type KeptFields = Pick<SavedView, 'name' | 'shared' | 'search' | 'columns' | 'density'>;
/** With an id it is changed, without one it is made. */
export type ViewDraft = KeptFields & Partial<Pick<SavedView, 'id' | 'version'>>;

/** The saved views of a page, and what is done with them. */
export function useViews(alias: string, page: ViewPage) {
  const t = useTranslations('views');
  const words = useErrorWords();
  const list = useQuery(views.list(alias));
  const create = useMutation(views.create(alias));
  const change = useMutation(views.change(alias));
  const remove = useMutation(views.remove(alias));
  const keep = (draft: ViewDraft, onDone?: (view: SavedView) => void) => {
    const { id, version, name, shared, search, columns, density } = draft;
    const body = { page, name, shared, search, columns, density };
    if (id === undefined || version === undefined) create.mutate(body, { onSuccess: onDone });
    else change.mutate({ ...body, id, version }, { onSuccess: onDone });
  };
  const error = create.error ?? change.error;
  const taken = isApiError(error, 'conflict') ? t(create.error ? 'taken' : 'changed') : undefined;
  return {
    saved: list.data?.views.filter((view) => view.page === page) ?? [],
    problem: words(list.error),
    keep,
    keeping: { busy: create.isPending || change.isPending, problem: words(error, taken) },
    remove: (id: string, onDone: () => void) => remove.mutate(id, { onSuccess: onDone }),
    removing: { busy: remove.isPending, problem: words(remove.error) },
  };
}
