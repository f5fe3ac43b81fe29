import { Ban, CircleCheck, CircleDashed, CircleHelp, CircleX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { AuditRow } from '#contract/app/audit.ts';
import { Badge } from '#src/ui/badge.tsx';

const looks = {
  intent: { tone: 'neutral', icon: CircleDashed },
  done: { tone: 'accent', icon: CircleCheck },
  refused: { tone: 'neutral', icon: Ban },
  failed: { tone: 'danger', icon: CircleX },
  unknown: { tone: 'waiting', icon: CircleHelp },
} as const;

/** How a deed ended, as icon, word and colour. */
export function AuditOutcome({ outcome }: Pick<AuditRow, 'outcome'>) {
  const t = useTranslations('activity.outcomes');
  const { tone, icon: Icon } = looks[outcome];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(outcome)}
    </Badge>
  );
}
