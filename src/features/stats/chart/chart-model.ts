/** One cell of a chart's table: as it is read, and as a spreadsheet reads it. */
export type ChartCell = { shown: string; plain: string | number | null };

/** What a chart shows, worked out of an answer: its sentence, its numbers, and the data of its drawing. */
export type ChartModel<Data> = {
  sentence: string;
  table: { columns: ChartCell[]; rows: ChartCell[][] };
  /** What must be said beside it. */
  notes: string[];
  /** Null: there is nothing to draw. */
  data: Data | null;
};

/** A text as a cell. */
export function textCell(text: string): ChartCell {
  return { shown: text, plain: text };
}
