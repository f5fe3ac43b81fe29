/** A grey bar in place of text. Give it the size of what will come, in classes. */
export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden="true" className={`skeleton-bar block ${className}`} />;
}
