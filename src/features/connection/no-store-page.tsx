import { Store } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '#src/ui/notice.tsx';

/** Somebody who may sign in but works nowhere. */
export function NoStorePage() {
  const t = useTranslations('connection.none');
  return (
    <Notice level={1} icon={<Store aria-hidden="true" />} title={t('title')}>
      {t('text')}
    </Notice>
  );
}
