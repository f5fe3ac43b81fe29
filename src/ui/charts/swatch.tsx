/** How a series is painted: a colour with a texture of its own, so that colour never stands alone. */
export type Swatch = 1 | 2 | 3 | 4 | 5 | 6 | 'others' | 'danger';

export const swatches: readonly Swatch[] = [1, 2, 3, 4, 5, 6, 'others', 'danger'];

/** What is drawn over the colour, in a square of eight pixels. The first and the others are plain. */
const textures: Record<Swatch, string> = {
  1: '',
  2: 'M-2 6 L2 10 M-2 -2 L10 10 M6 -2 L10 2',
  3: 'M0 2 H8 M0 6 H8',
  4: 'M1 1 h2 v2 h-2 z M5 5 h2 v2 h-2 z',
  5: 'M2 0 V8 M6 0 V8',
  6: 'M10 6 L6 10 M10 -2 L-2 10 M2 -2 L-2 2',
  others: '',
  danger: 'M-2 6 L2 10 M-2 -2 L10 10 M6 -2 L10 2',
};

export function colorOf(swatch: Swatch): string {
  return swatch === 'danger' ? 'var(--danger)' : `var(--chart-${swatch})`;
}

/** The paint of a swatch among the patterns with this id. */
export function paintOf(id: string, swatch: Swatch): string {
  return `url(#${id}-${swatch})`;
}

/** The patterns of a drawing, to be put into its svg. */
export function SwatchPatterns({ id }: { id: string }) {
  return (
    <defs>
      {swatches.map((swatch) => (
        <pattern key={swatch} id={`${id}-${swatch}`} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} fill={colorOf(swatch)} />
          {textures[swatch] ? (
            <path
              d={textures[swatch]}
              stroke="var(--surface)"
              strokeWidth={1.25}
              strokeOpacity={0.55}
              fill="none"
            />
          ) : null}
        </pattern>
      ))}
    </defs>
  );
}

/** The same as a small square beside a word. */
export function SwatchMark({ swatch }: { swatch: Swatch }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 8 8" className="size-2.5 flex-none rounded-xs" focusable="false">
      <rect width={8} height={8} fill={colorOf(swatch)} />
      <path d={textures[swatch]} stroke="var(--surface)" strokeWidth={1.25} strokeOpacity={0.7} fill="none" />
    </svg>
  );
}
