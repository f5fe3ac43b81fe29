/** Where to go after sign-in: only an address inside this app, never one that leaves it. */
export function returnAddress(to: string | undefined): string {
  if (!to || !/^\/(?![/\\])/.test(to)) return '/';
  return to.startsWith('/sign-in') ? '/' : to;
}
