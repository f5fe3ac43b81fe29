/** No listing shows more than this, whatever it counts. */
export const listCap = 10_000;

const defaultLimit = 10;
const maxLimit = 100;

export type Page = { limit: number; page: number; offset: number; take: number };

function positive(text: string | null, fallback: number): number {
  const number = Number(text);
  return text && Number.isSafeInteger(number) && number > 0 ? number : fallback;
}

/** `limit` and `page` as the API takes them: too much is cut, nonsense is as if it were not there. */
export function readPage(query: URLSearchParams): Page {
  const limit = Math.min(positive(query.get('limit'), defaultLimit), maxLimit);
  const page = positive(query.get('page'), 1);
  const offset = (page - 1) * limit;
  return { limit, page, offset, take: Math.max(0, Math.min(limit, listCap - offset)) };
}

/** `meta` of a list in page mode. Numbers, as real traffic has them; `links` is `[]` when there is one page. */
export function pageMeta({ limit, page }: Page, count: number, total: number, url: URL) {
  const pages = Math.max(1, Math.ceil(total / limit));
  const linkTo = (number: number) => {
    const link = new URL(url);
    link.searchParams.set('page', String(number));
    return link.href;
  };
  const links = {
    ...(page > 1 && { previous: linkTo(page - 1) }),
    ...(page < pages && { next: linkTo(page + 1) }),
  };
  return {
    pagination: {
      total,
      count,
      per_page: limit,
      current_page: page,
      total_pages: pages,
      links: pages === 1 ? [] : links,
    },
  };
}
