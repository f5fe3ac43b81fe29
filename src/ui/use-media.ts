import { useSyncExternalStore } from 'react';

type Media = { matches: () => boolean; subscribe: (onChange: () => void) => () => void };

const known = new Map<string, Media>();

/** Whether a media query holds, followed as the window changes. */
export function useMedia(query: string): boolean {
  const { subscribe, matches } = known.get(query) ?? watch(query);
  return useSyncExternalStore(subscribe, matches);
}

// One list per query, for good: asking the browser for a new one at every render costs more than the render.
function watch(query: string): Media {
  const list = matchMedia(query);
  const media: Media = {
    matches: () => list.matches,
    subscribe: (onChange) => {
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
  };
  known.set(query, media);
  return media;
}
