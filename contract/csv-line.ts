/** What a spreadsheet would run; also the wide forms that it takes for the plain ones. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;
const plainNumber = /^-?\d+(,\d+)?$/;

/** A text as one cell: never a formula, quoted where it must be. */
function cell(text: string): string {
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line as Excel reads it in Portuguese. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((one) => cell(one === null ? '' : String(one))).join(';')}\r\n`;
}
