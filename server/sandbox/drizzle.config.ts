import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './server/sandbox/schema.ts',
  schemaFilter: ['sandbox'],
  out: './server/sandbox/migrations',
});
