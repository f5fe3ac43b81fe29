import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './server/mirror/schema.ts',
  out: './server/mirror/migrations',
});
