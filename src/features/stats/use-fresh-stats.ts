import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { SyncStatus } from '#contract/app/sync.ts';
import { stats } from '#src/api/stats.ts';

/** Asks for the numbers again whenever a read of Yampi has brought something. */
export function useFreshStats(alias: string, sync: SyncStatus | undefined): void {
  const client = useQueryClient();
  const seen = useRef<string>(undefined);
  const mark = sync && `${sync.freshAt} ${sync.progress?.done}`;
  useEffect(() => {
    if (mark === undefined) return;
    const isNews = seen.current !== undefined && seen.current !== mark;
    seen.current = mark;
    if (isNews) stats.askAgain(client, alias);
  }, [client, alias, mark]);
}
