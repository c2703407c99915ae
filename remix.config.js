// The Vite configuration, passed with --config to remix vite:build, remix vite:dev, remix routes and vitest.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const testing = Boolean(process.env.VITEST)
const modules = process.env.ACCORD_TEST_MODULES

/** Everything that runs on the server is one build with several entries, so that all of them share one module graph. */
const serverEntries = {
  main: 'app/server/main.ts',
  worker: 'app/server/worker.ts',
  'disclosure-thread': 'app/server/disclosure-thread.ts',
  seed: 'db/seed/run.ts',
}
for (const name of ['setup', 'backup', 'restore', 'evidence', 'disclose', 'audit-verify', 'retention']) {
  if (existsSync(here(`./app/commands/${name}.ts`))) serverEntries[name] = `app/commands/${name}.ts`
}

const entries = {
  name: 'accord-server-entries',
  config: (_config, { command, isSsrBuild }) =>
    command === 'build' && isSsrBuild
      ? {
          build: {
            target: 'node20',
            minify: false,
            rollupOptions: {
              input: serverEntries,
              output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
            },
          },
        }
      : undefined,
}

/** Drizzle asks of each part of each query what it is: the build has a faster answer to that question. */
const fasterDrizzle = {
  name: 'accord-faster-drizzle',
  enforce: 'pre',
  resolveId: (source, importer) =>
    /\/entity\.js$/.test(source) && /node_modules\/drizzle-orm\//.test(importer ?? '')
      ? here('./db/drizzle-entity.js')
      : null,
}

/**
 * No page of ours runs Remix's scripts, so none needs its loaders' data encoded for them: that is work for each page, and
 * holds the data for five seconds. Whoever asks for the data themselves still gets them.
 */
const withoutHandoff = {
  name: 'accord-without-handoff',
  enforce: 'pre',
  transform(code, id) {
    if (!/@remix-run\/server-runtime\/dist\/esm\/server\.js$/.test(id)) return null
    const handoff = /serverHandoffStream: encodeViaTurboStream\([^)]*\),/g
    if (code.match(handoff)?.length !== 2)
      throw new Error('Remix hands its data over in another way: see remix.config.js.')
    return { code: code.replace(handoff, ''), map: null }
  },
}

const alias = { '~': here('./app'), '#db': here('./db'), '#emails': here('./emails'), '#tests': here('./tests') }

const testProject = (name, include, env = {}, extra = {}) => ({
  extends: true,
  test: {
    name,
    include,
    env: { ACCORD_TEST_PROJECT: name, ...env },
    setupFiles: ['tests/support/setup.ts'],
    ...extra,
  },
})
/** Files of one worker share what they have loaded; the store is opened and closed around each test. */
const storeProject = (name, url, include = onStore) =>
  testProject(
    name,
    include,
    { DATABASE_URL: url },
    { isolate: false, setupFiles: ['tests/support/setup.ts', 'tests/support/setup-store.ts'] },
  )
const ofTheDomain = [
  'tests/domain/**/*.store.test.ts',
  'tests/across/**/*.store.test.ts',
  'tests/db/**/*.test.ts',
  'tests/jobs/**/*.test.ts',
]
const onStore = [...ofTheDomain, 'tests/routes/**/*.test.ts']

export default defineConfig({
  publicDir: here('./app/ui/public'),
  resolve: { alias },
  css: {
    preprocessorOptions: { scss: { loadPaths: [here('./node_modules/@uswds/uswds/packages')], quietDeps: true } },
  },
  build: { assetsInlineLimit: 0, cssMinify: true },
  ssr: { noExternal: testing ? [] : [/^drizzle-orm/, '@remix-run/server-runtime'] },
  plugins: testing
    ? []
    : [
        remix({
          appDirectory: 'app',
          buildDirectory: 'build',
          future: {
            v3_fetcherPersist: true,
            v3_relativeSplatPath: true,
            v3_throwAbortReason: true,
            v3_singleFetch: true,
            v3_lazyRouteDiscovery: true,
            v3_routeConfig: true,
          },
        }),
        entries,
        fasterDrizzle,
        withoutHandoff,
      ],
  test: {
    maxWorkers: 2,
    // What one project has compiled the next need not. Kept for one run alone: globs of files are not seen to change.
    experimental: modules ? { fsModuleCache: true, fsModuleCachePath: modules } : {},
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine can make one wait too short; what passes only when run again is named at the end.
    retry: 1,
    projects: [
      testProject(
        'unit',
        ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
        {},
        { isolate: false, exclude: [...onStore, 'tests/journeys/**', 'tests/bench/**', 'node_modules/**'] },
      ),
      storeProject('sqlite', 'file:memory-of-tests'),
      storeProject('pglite', 'pglite:', ofTheDomain),
      ...(process.env.TEST_DATABASE_URL ? [storeProject('postgres', process.env.TEST_DATABASE_URL)] : []),
      testProject(
        'journeys',
        ['tests/journeys/**/*.test.ts'],
        {},
        { isolate: false, testTimeout: 180_000, hookTimeout: 180_000 },
      ),
    ],
  },
})
