// Who may import whom, and why: the table of the house, read by dependency-cruiser (.config/dependency-cruiser.cjs)
// and by tests/conventions/imports.test.ts. Each file belongs to one layer.
//
// `may` names the layers it may import besides its own ('x:pure' = only files without `.server`);
// `mayType` the layers of which it may import types alone. `alone` forbids imports within the layer.

/** @type {Array<{ name: string, at: string, may: string[], mayType?: string[], alone?: boolean, because: string }>} */
const layers = [
  {
    name: 'tests',
    at: '^tests/',
    may: ['*'],
    because: 'Tests may look at everything.',
  },
  {
    name: 'config',
    at: '^(\\.config/|remix\\.config\\.js$|db/drizzle\\.config\\.ts$)',
    may: ['dialect'],
    because: 'Tool settings stand outside the product.',
  },
  {
    name: 'url table',
    at: '^app/routes\\.ts$',
    may: [],
    because: 'The URL space is one readable table of file names; it runs nothing.',
  },
  {
    name: 'paths',
    at: '^app/paths(\\.ts$|/)',
    may: ['words'],
    because: 'Paths are used by pages, mail and feeds alike, so they depend on nothing.',
  },
  {
    name: 'shell',
    at: '^app/(root|shell|navigation|entry\\.client|entry\\.server)\\.tsx?$',
    may: ['http', 'auth', 'platform', 'ui', 'i18n', 'paths', 'domain:pure', 'words'],
    mayType: ['domain', 'store'],
    because: 'The document shell shows what loaders give it; it asks the store nothing.',
  },
  {
    name: 'routes',
    at: '^app/routes/',
    may: ['http', 'auth', 'platform', 'documents', 'emails', 'ui', 'i18n', 'paths', 'across', 'domain', 'words'],
    alone: true,
    because:
      'A route receives `db` and `write` from its wrapper and calls the domain. Queries live in app/domain, shared pieces of page in app/ui.',
  },
  {
    name: 'worker',
    at: '^app/jobs/worker\\.server\\.ts$',
    may: ['jobs', 'platform', 'domain', 'store', 'schema', 'dialect', 'words'],
    because: 'The worker keeps its own slots and leases, which are no part of the domain; it touches no other table.',
  },
  {
    name: 'jobs',
    at: '^app/jobs/(?!worker\\.server\\.ts$)',
    may: ['http', 'auth', 'platform', 'emails', 'ui', 'i18n', 'paths', 'across', 'domain', 'store', 'words'],
    because: 'A job is shallow: it opens a transaction and calls the domain. Tables and queries live in app/domain.',
  },
  {
    name: 'server',
    at: '^app/server/',
    may: ['worker', 'jobs', 'http', 'auth', 'platform', 'i18n', 'paths', 'domain', 'store', 'words', 'shell'],
    because: 'The http server stands in front of the routes; it knows the store, never a table.',
  },
  {
    name: 'commands',
    at: '^app/commands/',
    may: [
      'server',
      'worker',
      'jobs',
      'http',
      'auth',
      'platform',
      'emails',
      'i18n',
      'paths',
      'across',
      'domain',
      'store',
      'seed',
      'words',
    ],
    because:
      'A command is an edge like a route: it opens the store and calls the domain. The cycle plays the sample cast.',
  },
  {
    name: 'seed',
    at: '^db/seed/',
    may: ['auth', 'platform', 'i18n', 'emails', 'paths', 'across', 'domain', 'store', 'schema', 'dialect', 'words'],
    because: 'The sample site is made by the commands that people use, so it cannot hold what they could not make.',
  },
  {
    name: 'http',
    at: '^app/http/',
    may: ['auth', 'platform', 'ui', 'i18n', 'paths', 'across', 'domain', 'store', 'words'],
    mayType: ['shell'],
    because: 'This is the only code that speaks Request and Response; it hands on Readers and Writers, never a table.',
  },
  {
    name: 'auth',
    at: '^app/auth/',
    may: ['platform', 'i18n', 'paths', 'domain', 'store', 'schema', 'dialect', 'words'],
    mayType: ['http'],
    because: 'Signing in turns a Request into an Actor; it knows people and sessions, not pages.',
  },
  {
    name: 'platform',
    at: '^app/platform/',
    may: ['i18n', 'words'],
    mayType: ['domain', 'store'],
    because: 'The outside world in small files: it must be usable from everywhere, so it depends on nothing of ours.',
  },
  {
    name: 'documents',
    at: '^app/documents/',
    may: ['i18n', 'platform', 'words'],
    mayType: ['domain'],
    because: 'A document is drawn from plain data: what it may show was decided before.',
  },
  {
    name: 'i18n',
    at: '^app/i18n/',
    may: ['words'],
    mayType: ['domain'],
    because: 'Catalogues are read by the server, the browser and mail alike, so they depend on nothing.',
  },
  {
    name: 'ui',
    at: '^app/ui/',
    may: ['i18n', 'paths', 'domain:pure', 'platform:pure', 'http:pure', 'words'],
    mayType: ['domain'],
    because:
      'Pages are drawn from plain data, in the browser too: what only the server may hold must stay out of reach.',
  },
  {
    name: 'emails',
    at: '^emails/',
    may: ['i18n', 'paths', 'across:pure', 'domain:pure', 'platform:pure', 'words'],
    mayType: ['domain'],
    because: 'A mail template takes plain data: what its recipient may see was decided before.',
  },
  {
    name: 'across',
    at: '^app/across/',
    may: ['domain', 'i18n', 'paths', 'platform:pure', 'words'],
    mayType: ['store'],
    because:
      'What joins domains is put together here and nowhere else: it asks each domain and words what they say. It holds no query and no Request, so that pages, letters and jobs read the same list.',
  },
  {
    name: 'domain',
    at: '^app/domain/',
    may: ['store', 'schema', 'dialect', 'seal', 'words'],
    mayType: ['i18n', 'paths'],
    because:
      'The domain holds the by-laws: no React, no Request, no settings, no network and no clock. It names words and paths by their types alone, and says none.',
  },
  {
    name: 'words',
    at: '^db/schema/words\\.ts$',
    may: [],
    because: 'The closed lists of the field are used everywhere, in the browser too.',
  },
  {
    name: 'schema',
    at: '^db/schema/(?!words\\.ts$)',
    may: ['dialect', 'words'],
    mayType: ['domain:pure'],
    because: 'Tables are written once, with the column kit; they know of each other and of nothing else.',
  },
  {
    name: 'dialect',
    at: '^db/dialect\\.ts$',
    may: ['seal'],
    because: 'The column kit is the one place that knows both databases.',
  },
  {
    name: 'seal',
    at: '^db/sealed\\.ts$',
    may: [],
    because: 'What is sealed is kept by one small file that knows nothing else.',
  },
  {
    name: 'store',
    at: '^db/(?!schema/|seed/|sealed\\.ts$|dialect\\.ts$|drizzle\\.config\\.ts$)',
    may: ['schema', 'dialect', 'words'],
    because: 'The database depends on nothing of ours: the arrow ends here.',
  },
]

/** The order of the domains. A server file may use server files of the spine and of domains that stand before its own. */
const spine = ['things', 'access', 'activity', 'outbox', 'reminders', 'firewall', 'search', 'files', 'sealing']
const domains = [
  ...['site', 'people', 'organisations', 'agreement', 'bodies', 'seats', 'charters', 'invitations'],
  ...['matters', 'meetings', 'proposals', 'policies', 'statements'],
  ...['disclosure', 'uploads', 'measures', 'feeds', 'releases', 'trends', 'evaluation', 'evidence'],
  ...['community', 'referrals', 'directory', 'stories', 'gatherings', 'registers', 'library'],
  ...['editions', 'retention', 'archive'],
]
const domainOrder =
  'Server files use the spine and domains earlier in the list of house.md, so that no change travels in a circle. Move what both need to the earlier one, or into a pure file.'

/**
 * Files without `.server` may reach the browser. `words` is the one file of db/ that may. The route wrappers are named
 * without it because every route imports them; what they make (loader, action) never reaches the browser.
 */
const pure = {
  at: '^(app/(across|domain|platform|http(?!/route\\.ts)|auth|i18n|ui)/(?!.*\\.server\\.)|app/paths(\\.ts$|/)|app/entry\\.client\\.tsx$)',
  mayNot: '(\\.server\\.|^db/(?!schema/words\\.ts$))',
  because:
    'A file that touches the store or node is called `.server`; a file without it may reach the browser and imports types alone from there.',
}

/** Packages with one home. `name` is a pattern over the import as written. */
const packages = [
  {
    name: '^drizzle-orm(/|$)',
    home: '^(db/|app/(domain|auth)/.*\\.server\\.ts$|app/jobs/worker\\.server\\.ts$|tests/)',
    because: 'Queries live in the domain: a route, job or page that builds one goes round `visibleTo` and the Permit.',
  },
  {
    name: '^(better-sqlite3|postgres|@electric-sql/pglite)(/|$)',
    home: '^(db/|tests/)',
    because: 'Both databases stand behind Store; a driver used elsewhere works on one of them only.',
  },
  {
    name: '^lucia(/|$)',
    home: '^app/auth/',
    because:
      'lucia is at its end of life: it stays behind the four functions of app/auth, to be replaced in one place.',
  },
  {
    name: '^nodemailer(/|$)',
    home: '^(app/platform/|tests/)',
    because: 'Nothing leaves inside a request: mail goes through the outbox, and one file delivers it.',
  },
  {
    name: '^(hono|@hono/.*)(/|$)',
    home: '^(app/server/|tests/)',
    because: 'The web server is an edge; everything behind it speaks plain Request and Response.',
  },
  {
    name: '^(react|react-dom)(/|$)',
    home: '^(app/(ui|routes|http)/|app/(root|entry\\.client|entry\\.server)\\.tsx?$|emails/|tests/)',
    because: 'The domain and the platform run without a page.',
  },
  {
    name: '^@remix-run/(node|react|server-runtime)(/|$)',
    home: '^(app/(ui|routes|http|server)/|app/(root|entry\\.client|entry\\.server)\\.tsx?$|tests/)',
    because: 'The framework stays at the edge: only routes, pages, http and the server know it.',
  },
  {
    name: '^remix(/|$)',
    home: '^$',
    because: 'The package `remix` throws when it is imported; use @remix-run/node or @remix-run/react.',
  },
  {
    name: '^(vitest|playwright-core|axe-core|fast-check|smtp-server|tsx|vite|sass-embedded|drizzle-kit)(/|$)',
    home: '^(tests/|app/commands/|\\.config/|remix\\.config\\.js$|db/drizzle\\.config\\.ts$)',
    because: 'A development package is not installed where a site runs.',
  },
]

module.exports = { layers, spine, domains, domainOrder, pure, packages }
