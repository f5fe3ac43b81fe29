/** A running page to measure: ours or the floor. Both serve `/{alias}/carts` and the same list API. */
export type Site = {
  name: string;
  /** `http://127.0.0.1:port` */
  origin: string;
  alias: string;
  /** What a signed-in browser holds. */
  cookies: { name: string; value: string }[];
  /** Ids of the carts that a search finds, asked for beside the browser. Pages count from 1 and hold 50. */
  rowIds(search: { q: string; page: number }): Promise<string[]>;
  stop(): Promise<void>;
};
