import { expect, test } from 'vitest';
import type { AuditRow } from '#contract/app/audit.ts';
import { withoutClosedIntents } from './closed-intents.ts';

function row(seq: number, requestId: string, outcome: AuditRow['outcome']): AuditRow {
  const at = '2026-11-23T12:00:00Z';
  return { seq, at, actor: 'Rute', operation: 'x', object: 'y', fields: [], outcome, requestId };
}

test('a deed is told once by its end, and one without an end by its announcement', () => {
  const rows = [
    row(5, 'c', 'intent'),
    row(4, 'b', 'refused'),
    row(3, 'a', 'unknown'),
    row(2, 'a', 'intent'),
    row(1, 'z', 'done'),
  ];
  expect(withoutClosedIntents(rows).map((one) => one.seq)).toEqual([5, 4, 3, 1]);
});
