type ProgressBarProps = { label: string; done: number; total: number; className?: string };

/** How far something is. The browser's own bar is dark where nothing is done yet, and looks finished. */
export function ProgressBar({ label, done, total, className = '' }: ProgressBarProps) {
  return (
    <progress
      aria-label={label}
      value={Math.min(done, total)}
      max={Math.max(total, 1)}
      className={`h-1 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width] ${className}`}
    />
  );
}
