import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Role } from '#contract/endpoint.ts';
import { roleIn, session } from '#src/api/session.ts';
import { Notice } from '#src/ui/notice.tsx';

type OnlyRolesProps = { alias: string; roles: readonly Role[]; children: ReactNode };

/** A page for some roles. Whoever has another one is told so in its place. */
export function OnlyRoles({ alias, roles, children }: OnlyRolesProps) {
  const t = useTranslations('errors.forbidden');
  const { data } = useQuery(session.current());
  const role = roleIn(data?.person, alias);
  // Signed out meanwhile: what stands there waits below the sign-in.
  if (!data?.person || (role && roles.includes(role))) return children;
  return (
    <Notice level={1} icon={<Lock aria-hidden="true" />} title={t('title')}>
      {t('text')}
    </Notice>
  );
}
