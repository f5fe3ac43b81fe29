import type { Config } from 'tailwindcss';

const colors = [
  'canvas',
  'surface',
  'sunken',
  'line',
  'line-strong',
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'on-accent',
  'accent-soft',
  'row-focused',
  'danger',
  'danger-soft',
  'waiting',
  'waiting-soft',
  'info',
  'info-soft',
];

/** Names for the tokens of src/app/tokens.css: sizes are the pixels of the text, `text-13` is 13/20. */
export default {
  theme: {
    extend: {
      colors: Object.fromEntries(colors.map((name) => [name, `var(--${name})`])),
      fontFamily: { sans: ['Inter', 'Inter fallback', 'system-ui', 'sans-serif'] },
      fontSize: {
        12: ['0.75rem', '1rem'],
        13: ['0.8125rem', '1.25rem'],
        14: ['0.875rem', '1.25rem'],
        16: ['1rem', '1.375rem'],
        20: ['1.25rem', '1.75rem'],
        28: ['1.75rem', '2.25rem'],
      },
      borderRadius: { md: '6px', lg: '8px' },
    },
  },
} satisfies Config;
