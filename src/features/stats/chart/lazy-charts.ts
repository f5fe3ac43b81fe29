import { lazy } from 'react';

// recharts weighs as much as the rest of the page: each drawing comes with the first chart that needs it.
export const LineChart = lazy(() =>
  import('#src/ui/charts/line-chart.tsx').then((m) => ({ default: m.LineChart })),
);
export const StackedRows = lazy(() =>
  import('#src/ui/charts/stacked-rows.tsx').then((m) => ({ default: m.StackedRows })),
);
export const StackedColumns = lazy(() =>
  import('#src/ui/charts/stacked-columns.tsx').then((m) => ({ default: m.StackedColumns })),
);
export const BarChart = lazy(() =>
  import('#src/ui/charts/bar-chart.tsx').then((m) => ({ default: m.BarChart })),
);
