/** A press without a modifier: those with one open tabs and windows and are the browser's. */
export function isPlainPress(event: React.MouseEvent): boolean {
  return !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
