export type ChartTableData = {
  /** The first column names its row. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
};

type ChartTableProps = { caption: string; table: ChartTableData };

/** The numbers of a chart, all of them, as a table. */
export function ChartTable({ caption, table: { columns, rows } }: ChartTableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
      className="max-h-70 overflow-auto rounded-md border border-line print:max-h-none"
    >
      <table className="w-full border-collapse text-13">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={`sticky top-0 bg-surface px-3 py-2 text-12 font-medium whitespace-nowrap text-ink-2 shadow-[inset_0_-1px_0_var(--line)] ${index ? 'text-right' : 'text-left'}`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name} className="border-line not-last:border-b">
              <th scope="row" className="px-3 py-1.5 text-left font-normal whitespace-nowrap">
                {name}
              </th>
              {cells.map((cell, index) => (
                <td
                  key={columns[index + 1]}
                  className="px-3 py-1.5 text-right whitespace-nowrap tabular-nums"
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
