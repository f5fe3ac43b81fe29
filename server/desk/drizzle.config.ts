import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './server/desk/schema.ts',
  out: './server/desk/migrations',
});
