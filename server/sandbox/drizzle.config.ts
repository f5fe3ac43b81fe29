import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './server/sandbox/schema.ts',
    './server/sandbox/schema-settings.ts',
    './server/sandbox/schema-sales.ts',
    './server/sandbox/schema-life.ts',
  ],
  schemaFilter: ['sandbox'],
  out: './server/sandbox/migrations',
});
