import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { DocumentTitle } from './document-title.tsx';
import { ProgressBar } from './progress-bar.tsx';

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Root });

function Root() {
  return (
    <>
      <DocumentTitle />
      <ProgressBar />
      <Outlet />
    </>
  );
}
