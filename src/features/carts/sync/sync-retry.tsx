import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { sync } from '#src/api/sync.ts';
import { Button } from '#src/ui/button.tsx';

/** Asks Yampi once more after a read that failed. */
export function SyncRetry({ alias }: { alias: string }) {
  const t = useTranslations('carts.sync');
  const retry = useMutation(sync.refresh(alias));
  return (
    <Button busy={retry.isPending} onClick={() => retry.mutate()}>
      {t('retry')}
    </Button>
  );
}
