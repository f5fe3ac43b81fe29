type Spots = {
  count: number;
  /** Spots to a row; without it there is one row, and arrows up and down stay with the page. */
  columns?: number | undefined;
};

/** The spot that a key leads to from `at`, undefined when the key means nothing here. Without `at` it enters. */
export function nextSpot(key: string, at: number | undefined, { count, columns }: Spots): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = stepOf(key, columns);
  if (step === undefined) return undefined;
  if (at === undefined) return step > 0 ? 0 : count - 1;
  const next = at + step;
  return next >= 0 && next < count ? next : at;
}

function stepOf(key: string, columns: number | undefined): number | undefined {
  if (key === 'ArrowRight') return 1;
  if (key === 'ArrowLeft') return -1;
  if (columns === undefined) return undefined;
  if (key === 'ArrowDown') return columns;
  return key === 'ArrowUp' ? -columns : undefined;
}
