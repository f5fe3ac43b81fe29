import { createHash } from 'node:crypto';

/**
 * The `<style>` elements that react-aria puts into our pages, always with the same text: usePress everywhere,
 * usePreventScroll on iOS. The policy allows these texts by their hashes; a test reads the library and fails
 * when one changes.
 */
export const libraryStyles = {
  usePress: `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  usePreventScroll: `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
};

/** As sources of a `style-src`. */
export const libraryStyleSources = Object.values(libraryStyles)
  .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  .join(' ');
