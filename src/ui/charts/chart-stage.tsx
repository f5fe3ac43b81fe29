import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LiveRegion } from '../live-region.tsx';
import { type ChartSpot, spotAt, spotWords } from './chart-spot.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { nextSpot } from './next-spot.ts';
import { stageHeight } from './stage-height.ts';
import { useWidth } from './use-width.ts';

export type Drawing = {
  picture: ReactNode;
  spots: readonly ChartSpot[];
  /** Spots to a row, when they are walked in two directions. */
  columns?: number;
};

type ChartStageProps = {
  name: string;
  /** The same function as long as the drawing is the same. */
  draw: (width: number) => Drawing;
};

const nothing: Drawing = { picture: null, spots: [] };

/** Where a chart is drawn: as wide as there is room, its spots told to the pointer, to arrow keys and aloud. */
export function ChartStage({ name, draw }: ChartStageProps) {
  const t = useTranslations('stats.chart.figure');
  const [ref, width] = useWidth();
  const [at, setAt] = useState<number>();
  const [said, setSaid] = useState('');
  const { picture, spots, columns } = useMemo(() => (width > 0 ? draw(width) : nothing), [draw, width]);
  const spot = at === undefined ? undefined : spots[at];

  function walk(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') return setAt(undefined);
    const next = nextSpot(event.key, at, { count: spots.length, columns });
    const found = next === undefined ? undefined : spots[next];
    if (!found) return;
    event.preventDefault();
    // Single-key shortcuts of the page must not hear it too.
    event.stopPropagation();
    setAt(next);
    setSaid(spotWords(found));
  }

  function point(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    setAt(spotAt(spots, event.clientX - box.left, event.clientY - box.top));
  }

  return (
    <>
      {/* An application, as its arrow keys are its own and not those of a reader's cursor. */}
      <div
        ref={ref}
        role="application"
        aria-label={name}
        aria-roledescription={t('role')}
        aria-description={t('keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that read its points need the focus.
        tabIndex={0}
        data-chart
        style={{ height: stageHeight }}
        className="relative touch-pan-y rounded-md select-none print:[&_svg]:h-auto print:[&_svg]:max-w-full"
        onKeyDown={walk}
        onBlur={() => setAt(undefined)}
        onPointerDown={point}
        onPointerMove={point}
        onPointerLeave={() => setAt(undefined)}
      >
        <div aria-hidden="true">{picture}</div>
        {spot ? <Highlight {...spot} /> : null}
        {spot ? <ChartTooltip spot={spot} width={width} /> : null}
      </div>
      <LiveRegion>{said}</LiveRegion>
    </>
  );
}

function Highlight({ x, y, width, height }: ChartSpot) {
  return (
    <div
      aria-hidden="true"
      data-unprinted
      style={{ left: x, top: y, width, height }}
      className="pointer-events-none absolute rounded-xs bg-ink/8 outline-1 outline-ink/40 forced-colors:outline-2 forced-colors:outline-[Highlight]"
    />
  );
}
