import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { AskForProof } from '#src/api/use-proven-mutation.ts';

const ProofDialog = lazy(() => import('./proof-dialog.tsx').then((m) => ({ default: m.ProofDialog })));

/** Opens the one dialog that asks who one is, for whichever mutations wait for it. */
export function ProofProvider({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<((proven: boolean) => void)[]>([]);
  const ask = useCallback(
    () => new Promise<boolean>((resolve) => setWaiting((others) => [...others, resolve])),
    [],
  );
  const end = (proven: boolean) => {
    for (const resolve of waiting) resolve(proven);
    setWaiting([]);
  };
  return (
    <AskForProof value={ask}>
      {children}
      {waiting.length > 0 ? (
        <Suspense>
          <ProofDialog onEnd={end} />
        </Suspense>
      ) : null}
    </AskForProof>
  );
}
