import type { ArgumentsFor, Endpoint } from '#contract/endpoint.ts';
import { type Fetch, reach, readAnswer, request, sendByFetch } from './http.ts';

type NamedFile = { blob: Blob; name: string };

/** Makes `download` on top of a given fetch. */
export function createDownload(send: Fetch) {
  return async function download<const E extends Endpoint>(
    endpoint: E,
    args: ArgumentsFor<E> & { signal: AbortSignal },
    onChunk: (chunk: Uint8Array) => void,
  ): Promise<NamedFile> {
    return reach(endpoint, args.signal, async () => {
      const answer = await request(send, endpoint, args, args.signal);
      if (!answer.ok || !answer.body || answer.headers.get('Content-Type') !== endpoint.file)
        return (await readAnswer(endpoint, answer)) as never;
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      const reader = answer.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        chunks.push(part.value);
        onChunk(part.value);
      }
      const named = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '');
      return { blob: new Blob(chunks, { type: endpoint.file ?? '' }), name: named?.[1] ?? 'export.csv' };
    });
  };
}

/** Reads an endpoint that answers a file, as long as it takes; `onChunk` hears of every piece. Throws as `call` does. */
export const download = createDownload(sendByFetch);
