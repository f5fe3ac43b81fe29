import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { type CartFilter, cartFilter } from '#contract/app/carts.ts';
import { downloadCarts, listExports, requestYampiExport } from '#contract/app/exports.ts';
import { countCsvRows } from '#src/lib/csv-rows.ts';
import { download } from './download.ts';
import { call } from './http.ts';
import { resourceKeys } from './resource-keys.ts';

const keys = resourceKeys('exports');

const fields = Object.keys(cartFilter.shape) as (keyof CartFilter)[];

export type GivenDownload = {
  search: CartFilter;
  signal: AbortSignal;
  /** Carts that have arrived so far. */
  onRows: (rows: number) => void;
};

/** Carts as files: our own at once, Yampi's by e-mail. */
export const cartExports = {
  list: (alias: string) =>
    queryOptions({
      queryKey: keys.one(alias, 'list'),
      queryFn: ({ signal }) => call(listExports, { params: { alias }, signal }),
      staleTime: 0,
    }),
  download: (alias: string) =>
    mutationOptions({
      mutationFn: ({ search, signal, onRows }: GivenDownload) => {
        const query = Object.fromEntries(fields.map((name) => [name, search[name]])) as CartFilter;
        const rows = countCsvRows();
        return download(downloadCarts, { params: { alias }, query, signal }, (chunk) => onRows(rows(chunk)));
      },
      onSettled: (_file, _error, _given, _result, { client }) =>
        client.invalidateQueries({ queryKey: keys.store(alias) }),
    }),
  requestYampi: (alias: string) =>
    mutationOptions({
      mutationFn: ({ key, search }: { key: string; search: string }) =>
        call(requestYampiExport, { params: { alias }, body: { search }, key }),
      onSettled: (_answer, _error, _given, _result, { client }) =>
        client.invalidateQueries({ queryKey: keys.store(alias) }),
    }),
};
