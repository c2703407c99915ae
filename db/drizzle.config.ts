import { defineConfig } from 'drizzle-kit'

const postgres = /^(postgres|pglite):/.test(process.env.DATABASE_URL ?? '')
export default defineConfig({
  dialect: postgres ? 'postgresql' : 'sqlite',
  schema: './db/schema/index.ts',
  out: `./db/migrations/${postgres ? 'postgres' : 'sqlite'}`,
})
