import { lazy, Suspense } from 'react';
import { useRest } from '../use-rest.ts';
import { CartSummaryLine, type CartSummaryLineProps } from './cart-summary-line.tsx';

const loadWon = () => import('./won-this-month.tsx');
const WonThisMonth = lazy(() => loadWon().then((m) => ({ default: m.WonThisMonth })));

/** What is there to win back, and, once the browser is at rest, what was won. */
export function CartFigures({ alias, ...line }: CartSummaryLineProps & { alias: string }) {
  const isAtRest = useRest(line.summary.data !== undefined, loadWon);
  return (
    <div className="flex items-baseline">
      <CartSummaryLine {...line} />
      {isAtRest ? (
        <Suspense>
          <WonThisMonth alias={alias} />
        </Suspense>
      ) : null}
    </div>
  );
}
