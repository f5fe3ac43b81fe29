/** Times in ms. */
export const standardLimits = {
  sockets: 16,
  connect: 2_000,
  headers: 8_000,
  wholeRead: 15_000,
  wholeWrite: 20_000,
  queue: 50,
  queueWait: 5_000,
  attempts: 3,
};
export type YampiLimits = typeof standardLimits;
