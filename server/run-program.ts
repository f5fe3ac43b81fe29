import { DrizzleQueryError } from 'drizzle-orm';
import pg from 'pg';
import { causeOf } from './proxy/request-log.ts';

/** Registers what must be undone at the end, last thing first. */
export type AtExit = (undo: Undo) => void;
type Undo = () => unknown;

/** A second Ctrl-C forces; npm hands the first one on twice, at nearly the same moment. */
const sameKeystroke = 1_000;
const patience = 15_000;

/**
 * Runs a program until SIGINT or SIGTERM, then undoes what it did and leaves with 0. When its start fails, it
 * says so in one sentence and leaves with 1.
 */
export async function runProgram(start: (atExit: AtExit) => Promise<void>): Promise<void> {
  const undoings: Undo[] = [];
  let stoppingSince = 0;

  async function stop(code: number): Promise<never> {
    setTimeout(() => process.exit(1), patience).unref();
    for (const undo of undoings.reverse()) await undo();
    process.exit(code);
  }

  function onSignal(): void {
    if (stoppingSince === 0) {
      stoppingSince = Date.now();
      stop(0).catch(leave);
    } else if (Date.now() - stoppingSince > sameKeystroke) process.exit(130);
  }
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);

  try {
    await start((undo) => undoings.push(undo));
  } catch (error) {
    // A signal during the start makes half-started things fail; that is no news.
    if (stoppingSince > 0) return;
    process.stderr.write(`${sentenceOf(error)}\n`);
    await stop(1).catch(leave);
  }
}

/** Our own errors are sentences. The text of the database's may hold the values of a query. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof DrizzleQueryError || error instanceof pg.DatabaseError))
    return (error as Error).message;
  return `The database refused a question (${causeOf(error).code ?? 'no code'}).`;
}

function leave(error: unknown): never {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
}
