import { Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '#src/ui/notice.tsx';

export function NotFoundPage() {
  const t = useTranslations('app.notFound');
  return (
    <Notice
      level={1}
      icon={<SearchX aria-hidden="true" />}
      title={t('title')}
      actions={
        <Link
          to="/"
          className="inline-flex min-h-8 items-center rounded-md border border-line-strong bg-surface px-3 font-medium hover:bg-sunken max-md:min-h-11"
        >
          {t('home')}
        </Link>
      }
    >
      {t('text')}
    </Notice>
  );
}
