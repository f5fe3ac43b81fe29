import { useEffect, useRef, useState } from 'react';
import type { CartRow } from '#contract/app/carts.ts';
import { indexAfterStep } from './cart-cursor.ts';
import { cartRowId } from './cart-table-row.tsx';

/**
 * The roving cursor of the list: one row is in the Tab order, steps move the focus from row to row. Closing a cart
 * brings the focus back to the row it was opened from.
 */
export function useCartCursor(rows: readonly CartRow[], openId: string | undefined) {
  const [rested, setRested] = useState<string>();
  const wanted = openId ?? rested;
  const cursorId = rows.some((row) => row.id === wanted) ? wanted : rows[0]?.id;
  const wasOpen = useRef(openId);
  useEffect(() => {
    if (wasOpen.current && !openId) focusRow(wasOpen.current);
    wasOpen.current = openId;
  }, [openId]);
  function step(by: 1 | -1) {
    const focused = rows.findIndex((row) => document.activeElement?.id === cartRowId(row.id));
    const cursor = rows.findIndex((row) => row.id === cursorId);
    const target = rows[indexAfterStep(focused, cursor, by, rows.length)];
    if (target) focusRow(target.id);
  }
  /** On to the row after the cursor's, or to that itself at the end of the page. */
  function advance() {
    const at = rows.findIndex((row) => row.id === (focusedRowOf(rows) ?? cursorId));
    const target = rows[Math.min(at + 1, rows.length - 1)];
    if (target) focusRow(target.id);
  }
  /** The row that a key acts on: the one in focus, else the cursor's. */
  function current(): CartRow | undefined {
    const id = focusedRowOf(rows) ?? cursorId;
    return rows.find((row) => row.id === id);
  }
  /** That row, with the focus on it: the next step leads on from where something was done. */
  function take(): CartRow | undefined {
    const row = current();
    if (row) focusRow(row.id);
    return row;
  }
  return { cursorId, step, advance, current, take, rest: setRested };
}

export type CartCursor = ReturnType<typeof useCartCursor>;

function focusedRowOf(rows: readonly CartRow[]): string | undefined {
  return rows.find((row) => document.activeElement?.id === cartRowId(row.id))?.id;
}

/** Takes the focus to the first row as soon as `ready`; without a row it stays where it is. */
export function useEnterRows(ready: boolean, firstId: string | undefined, onEntered: () => void) {
  useEffect(() => {
    if (!ready) return;
    if (firstId !== undefined) focusRow(firstId);
    onEntered();
  }, [ready, firstId, onEntered]);
}

/** True while one of the rows has the focus. */
export function isRowFocused(): boolean {
  return document.activeElement?.id.startsWith(cartRowId('')) ?? false;
}

/** Moves the focus from `field` to the cursor's row, or to nothing where there is no row. */
export function leaveToRows(field: HTMLElement | null) {
  field?.blur();
  document.querySelector<HTMLElement>(`[id^="${cartRowId('')}"][tabindex="0"]`)?.focus();
}

function focusRow(cartId: string) {
  document.getElementById(cartRowId(cartId))?.focus();
}
