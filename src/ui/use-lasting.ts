import { useEffect, useState } from 'react';

/**
 * Whether something has been true for so long. A CSS transition with a delay would do, but costs frames from the
 * first moment on, at every keystroke.
 */
export function useLasting(is: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setLasts(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [is, milliseconds]);
  return is && lasts;
}
