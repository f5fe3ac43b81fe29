// The least that still is an app: what these three libraries cost by themselves. Keep it bare. Plain JavaScript,
// because the router's types know one router per program, and that is the app's.
import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  queryOptions,
  useQuery,
} from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';

const client = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry: false } } });
const money = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });
const time = new Intl.DateTimeFormat('pt-BR', { dateStyle: 'short', timeStyle: 'short' });

function jsonOptions(url) {
  return queryOptions({ queryKey: [url], queryFn: async () => (await fetch(url)).json() });
}

function cartsOptions({ q, page }) {
  const search = new URLSearchParams({ ...(q && { q }), ...(page && { page }) });
  return jsonOptions(`/api/stores/loja/carts${search.size > 0 ? `?${search}` : ''}`);
}

const root = createRootRoute({ component: Outlet });

const carts = createRoute({
  getParentRoute: () => root,
  path: '/loja/carts',
  validateSearch: (search) => ({ q: search.q, page: Number(search.page) || undefined }),
  component: CartsPage,
});

const cart = createRoute({
  getParentRoute: () => root,
  path: '/loja/carts/$customerId/$cartId',
  loader: ({ params }) =>
    client.ensureQueryData(jsonOptions(`/api/stores/loja/carts/${params.customerId}/${params.cartId}`)),
  component: CartPage,
});

function CartsPage() {
  const search = carts.useSearch();
  const navigate = carts.useNavigate();
  const { data } = useQuery({ ...cartsOptions(search), placeholderData: keepPreviousData });
  return (
    <main>
      <input
        type="search"
        aria-label="Buscar"
        defaultValue={search.q}
        onChange={(event) => navigate({ search: { q: event.target.value || undefined }, replace: true })}
      />
      <table>
        <tbody>
          {data?.rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link
                  to="/loja/carts/$customerId/$cartId"
                  params={{ customerId: row.customerId, cartId: row.id }}
                >
                  {row.name}
                </Link>
              </td>
              <td>{row.email}</td>
              <td>{row.phone}</td>
              <td>{row.firstItem}</td>
              <td>{row.step}</td>
              <td>{row.utm.source}</td>
              <td>{time.format(new Date(row.createdAt))}</td>
              <td>{money.format(row.totalCents / 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button
        type="button"
        aria-label="Próxima página"
        onClick={() => navigate({ search: (old) => ({ ...old, page: (old.page ?? 1) + 1 }) })}
      >
        ›
      </button>
    </main>
  );
}

function CartPage() {
  const row = cart.useLoaderData();
  return (
    <main>
      <h1>{row.name}</h1>
      <p>{row.email}</p>
      <p>{row.firstItem}</p>
      <p>{money.format(row.totalCents / 100)}</p>
    </main>
  );
}

const router = createRouter({
  routeTree: root.addChildren([carts, cart]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

createRoot(document.getElementById('root')).render(
  <QueryClientProvider client={client}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
