import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Stands above the page while the browser has no network. */
export function OfflineBanner() {
  const t = useTranslations('app');
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {online ? null : (
        <p className="flex items-center gap-2 border-b border-line bg-waiting-soft px-5 py-1.5 text-waiting max-md:px-4">
          <WifiOff aria-hidden="true" className="size-4 flex-none" />
          {t('offline')}
        </p>
      )}
    </div>
  );
}
