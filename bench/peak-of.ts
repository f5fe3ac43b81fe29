import { readFileSync } from 'node:fs';

/** The most memory a process has held so far, in MB, by the kernel's own note; NaN where there is none. */
export function peakOf(pid: number): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}
