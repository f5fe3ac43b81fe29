import { Link } from '@tanstack/react-router';
import { Unlink } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '#src/ui/notice.tsx';

/** A link that was used, is too old or was cut: whom to ask for another. */
export function UselessLink() {
  const t = useTranslations('link.bad');
  return (
    <Notice
      level={1}
      icon={<Unlink aria-hidden="true" />}
      title={t('title')}
      actions={
        <Link
          to="/sign-in"
          className="inline-flex min-h-11 items-center rounded-md border border-line-strong bg-surface px-4 font-medium hover:bg-sunken"
        >
          {t('signIn')}
        </Link>
      }
    >
      <p>{t('text')}</p>
      <p className="mt-2">{t('whom')}</p>
    </Notice>
  );
}
