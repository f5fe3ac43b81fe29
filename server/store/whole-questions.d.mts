type Options = { onRawData: (data: Uint8Array) => void };

/** What of PGlite the socket server calls. */
export type RawDatabase = {
  isInTransaction(): boolean;
  execProtocolRawStream(message: Uint8Array, options: Options): Promise<void>;
  exec(text: string): Promise<unknown>;
};

export function keepQuestionsWhole(database: RawDatabase): void;
