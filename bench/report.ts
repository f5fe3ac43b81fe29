import budgets from './budgets.json' with { type: 'json' };

/** What was measured: ours, and the floor in the same run where it has the thing. In the unit of its budgets. */
export type Measured = { ours: number; floor?: number };
export type Measurements = Record<string, Measured>;

type Budget = Omit<(typeof budgets)[number], 'report'> & { report?: boolean };

export type Verdict = Budget & {
  ours: number;
  floor: number | null;
  /** Ours by the floor's; null without a floor. */
  ratio: number | null;
  /** `noted`: over, but only reported. */
  verdict: 'ok' | 'over' | 'noted';
};

/** Holds what was measured against the budgets; those of a part that was not run are left out. */
export function judge(measured: Measurements): Verdict[] {
  return (budgets as Budget[]).flatMap((budget) => {
    const value = measured[budget.metric];
    if (!value) return [];
    const { ours, floor = null } = value;
    const ratio = floor === null ? null : ours / floor;
    // A value that is not a number is over too.
    const within = (budget.kind === 'ratio' ? (ratio ?? Number.NaN) : ours) <= budget.limit;
    return [{ ...budget, ours, floor, ratio, verdict: within ? 'ok' : budget.report ? 'noted' : 'over' }];
  });
}

/** The table that the bench prints. */
export function table(verdicts: readonly Verdict[]): string {
  const lines = verdicts.map(({ metric, kind, limit, unit, ours, floor, ratio, verdict }) => [
    metric,
    `${short(ours)} ${unit}`.trim(),
    floor === null ? '–' : short(floor),
    ratio === null ? '–' : ratio.toFixed(2),
    kind === 'ratio' ? `${limit.toFixed(2)} x floor` : `${limit} ${unit}`.trim(),
    verdict,
  ]);
  const rows = [['metric', 'ours', 'floor', 'ratio', 'limit', ''], ...lines];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      ),
    )
    .map((row) => row.join('  '))
    .join('\n');
}

function short(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100
    ? value.toFixed(0)
    : Math.abs(value) >= 1
      ? value.toFixed(1)
      : value.toFixed(3);
}
