import { useEffect, useId } from 'react';

/** The forms on the page that hold something unsaved. */
const unsaved = new Set<string>();

/** Says whether leaving the page would lose something typed into the calling form. */
export function useUnsavedWork(isUnsaved: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!isUnsaved) return;
    unsaved.add(id);
    return () => {
      unsaved.delete(id);
    };
  }, [id, isUnsaved]);
}

/** Whether anything on the page would be lost by leaving it. */
export function hasUnsavedWork(): boolean {
  return unsaved.size > 0;
}
