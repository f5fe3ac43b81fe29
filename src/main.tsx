import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { session } from './api/session.ts';
import './app/app.css';
import { messagesOf } from './app/messages.ts';
import { PreferencesProvider } from './app/preferences-provider.tsx';
import { createPrivateHistory } from './app/private-history.ts';
import { createQueryClient } from './app/query-client.ts';
import { createAppRouter } from './app/router.ts';
import { followOtherTabs } from './app/session-tabs.ts';
import { loadPreferences } from './app/stored-preferences.ts';
import { watchForPerson } from './lib/idle-time.ts';

const preferences = loadPreferences();
const queryClient = createQueryClient();
const personId = () => queryClient.getQueryData(session.current().queryKey)?.person?.id;
const router = createAppRouter(queryClient, createPrivateHistory(personId));
followOtherTabs(queryClient, router);
watchForPerson(window);

async function start(root: HTMLElement): Promise<void> {
  // The first page is complete before React replaces the skeleton of index.html, so nothing flashes between.
  const [messages] = await Promise.all([messagesOf(preferences.language), router.load()]);
  createRoot(root).render(
    <PreferencesProvider initial={preferences} initialMessages={messages}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </PreferencesProvider>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
