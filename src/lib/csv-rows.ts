const quote = 34;
const lineEnd = 10;
const carriageReturn = 13;

/**
 * Counts the rows of a CSV that arrives in pieces: each call takes a piece and answers the rows so far. What stands above
 * the first empty line tells what the file is, and the line after it names the columns.
 */
export function countCsvRows(): (piece: Uint8Array) => number {
  let lines = 0;
  let isQuoted = false;
  let isTable = false;
  let isEmpty = true;
  return (piece) => {
    for (const byte of piece) {
      if (byte === quote) isQuoted = !isQuoted;
      // A line break within quotes is part of a cell.
      if (byte === lineEnd && !isQuoted) {
        if (isTable) lines++;
        isTable ||= isEmpty;
        isEmpty = true;
      } else if (byte !== carriageReturn) isEmpty = false;
    }
    return Math.max(lines - 1, 0);
  };
}
