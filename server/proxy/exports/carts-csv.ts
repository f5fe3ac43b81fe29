import type { CartRow } from '#contract/app/carts.ts';
import { csvLine } from '#contract/csv-line.ts';
import type { Role } from '#contract/endpoint.ts';
import { maskRow } from '../mask.ts';
import { cartColumns } from './cart-columns.ts';
import { type Heading, headingLines } from './export-heading.ts';

/** The file in parts, each with the number of carts in it. It begins with the mark by which Excel knows UTF-8. */
export async function* cartsCsv(
  heading: Heading,
  role: Role,
  pages: AsyncIterable<CartRow[]>,
): AsyncGenerator<{ text: string; rows: number }> {
  const names = cartColumns.map(([name]) => name);
  const above = headingLines(heading).map(csvLine).join('');
  yield { text: `\uFEFF${above}\r\n${csvLine(names)}`, rows: 0 };
  for await (const page of pages) {
    const lines = page.map((row) => {
      const seen = maskRow(row, role);
      return csvLine(cartColumns.map(([, tell]) => tell(seen)));
    });
    yield { text: lines.join(''), rows: page.length };
  }
}
