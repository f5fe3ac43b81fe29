/** Says its text to screen readers whenever it changes, without moving the focus. */
export function LiveRegion({ children }: { children: string }) {
  return (
    <p role="status" className="sr-only">
      {children}
    </p>
  );
}
