import { useRouterState } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';

/** The title of the tab: the page, then the product. The deepest route that names itself wins. */
export function DocumentTitle() {
  const t = useTranslations('app');
  const title = useRouterState({
    select: (state) => state.matches.findLast((match) => match.staticData.title)?.staticData.title,
  });
  return <title>{title ? t('title', { page: t(`pages.${title}`) }) : 'Resgate'}</title>;
}
