/** Seconds to wait as a person says them: `40 s`, then whole minutes, rounded up: `2 min`. Never `0 s`. */
export function waitWords(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  return whole < 60 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}
