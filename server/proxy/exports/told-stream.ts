/** How a file came to its end, and how many rows were in what was sent. */
export type Ending = { state: 'done' | 'cancelled' | 'failed'; rows: number };

/**
 * Parts as a stream that asks for the next one only when the last was taken; tells how far it got, and its end once.
 * A reader who leaves ends the reading too.
 */
export function toldStream(
  parts: AsyncGenerator<{ text: string; rows: number }>,
  tell: { progress(rows: number): Promise<void>; end(ending: Ending): Promise<void> },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let rows = 0;
  // A reader may leave while a part is being made: what becomes of that part is no failure then.
  let left = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const part = await parts.next();
          if (left) return;
          if (part.done) {
            await tell.end({ state: 'done', rows });
            return controller.close();
          }
          rows += part.value.rows;
          await tell.progress(rows);
          if (left) return;
          controller.enqueue(encoder.encode(part.value.text));
        } catch (error) {
          if (left) return;
          await tell.end({ state: 'failed', rows }).catch(() => {});
          controller.error(error);
        }
      },
      async cancel() {
        left = true;
        await parts.return(undefined);
        await tell.end({ state: 'cancelled', rows });
      },
    },
    { highWaterMark: 0 },
  );
}
