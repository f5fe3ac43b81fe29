import { defineConfig } from 'vite';

/** The server as plain JavaScript. Its packages stay outside; the database worker is copied beside it. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/server',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: ['main', 'main-backup', 'main-restore', 'main-owner-link', 'main-sandbox'].map(
        (name) => `server/${name}.ts`,
      ),
      // All in one folder: files are found relative to the module that asks for them.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
