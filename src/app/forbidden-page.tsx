import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '#src/ui/notice.tsx';

/** In place of a page that is not for one's role. */
export function ForbiddenPage() {
  const t = useTranslations('errors.forbidden');
  return (
    <Notice level={1} icon={<Lock aria-hidden="true" />} title={t('title')}>
      {t('text')}
    </Notice>
  );
}
