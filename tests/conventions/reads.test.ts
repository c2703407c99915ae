import ts from 'typescript'
import { expect, test } from 'vitest'
import { functionsOf, typeOf } from './functions'
import { found, innerReads, publicReads, secretReads } from './public-reads'
import { convention, expectNone, type Finding, findings, parse, type Source, sources } from './source'

const domain = () => sources(['app/domain'], /\.server\.ts$/)
const edges = () => sources(['app/routes', 'app/ui', 'app/http', 'app/across'])

/** Types that say by themselves that somebody was asked: who, by which permit, or what a scoped query found for them. */
const asks = (type: string, aliases: ReadonlySet<string>): boolean =>
  (type.match(/\b[A-Za-z]\w*/g) ?? []).some(
    (name) => ['Actor', 'Person', 'Permit'].includes(name) || aliases.has(name) || Object.hasOwn(found, name),
  )

/** Names of a file's own types that are permits and nothing else, as `type Reading = Permit<'rawTables.read'>`. */
function permitsOf(source: Source): Set<string> {
  const isPermit = (node: ts.TypeNode): boolean =>
    ts.isUnionTypeNode(node)
      ? node.types.every(isPermit)
      : ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Permit'
  return new Set(
    source.ast.statements.filter(ts.isTypeAliasDeclaration).flatMap((one) => (isPermit(one.type) ? one.name.text : [])),
  )
}

/** Exported functions over a Reader that ask neither who reads nor what was found for them. */
const unscoped = (source: Source) =>
  functionsOf(source).filter(({ exported, node }) => {
    const [first, ...others] = node.parameters
    if (!exported || typeOf(first) !== 'Reader') return false
    const permits = permitsOf(source)
    return !others.some((one) => asks(typeOf(one), permits))
  })

const excuses: Record<string, string> = { ...publicReads, ...secretReads, ...innerReads }
const keyOf = (source: Source, name: string) => `${source.path}#${name}`
const isExcused = (source: Source, name: string) =>
  Object.hasOwn(excuses, source.path) || Object.hasOwn(excuses, keyOf(source, name))

convention('every exported query takes an actor, or what was found for one', {
  because:
    'What an actor may not see does not exist for them, so a query asks who reads: (db, actor, …), a Permit, or a thing whose type only a scoped query hands out. One that everybody may ask, or that is never shown, stands in tests/conventions/public-reads.ts with its reason.',
  files: domain,
  rule: (source) =>
    unscoped(source)
      .filter(({ name }) => !isExcused(source, name))
      .map(({ name, line }): Finding => `${source.path}:${line} ${name}`),
  wrong: [
    ['app/domain/a/b.server.ts', 'export async function listNames(db: Reader) {}'],
    ['app/domain/a/b.server.ts', 'export async function findName(db: Reader, id: string, now: Date) {}'],
    ['app/domain/a/b.server.ts', 'export const countNames = async (db: Reader, { id }: { id: string }) => 1'],
    ['app/domain/a/b.server.ts', 'type Reading = string\nexport async function f(db: Reader, reading: Reading) {}'],
    ['app/domain/a/b.server.ts', 'export async function f(db: Reader, contract: Contractor) {}'],
  ],
  right: [
    ['app/domain/a/b.server.ts', 'export async function listNames(db: Reader, actor: Actor) {}'],
    ['app/domain/a/b.server.ts', 'export async function f(db: Reader, proposal: Pick<Proposal, "id">) {}'],
    [
      'app/domain/a/b.server.ts',
      `type Reading = Permit<'a.read'> | Permit<'a.kept'>\nexport async function f(db: Reader, _permit: Reading) {}`,
    ],
    ['app/domain/a/b.server.ts', 'async function f(db: Reader) {}\nexport async function g(tx: Writer, id: string) {}'],
  ],
})

test('every excuse is still needed, stands once, and has a reason', () => {
  const open = domain().flatMap((source) => unscoped(source).flatMap(({ name }) => [keyOf(source, name), source.path]))
  const stale = Object.entries(excuses).filter(([key, reason]) => !open.includes(key) || reason.length < 20)
  const twice = [publicReads, secretReads, innerReads]
    .flatMap(Object.keys)
    .filter((key, at, all) => all.indexOf(key) < at)
  const doubled = Object.keys(excuses).filter(
    (key) => Object.hasOwn(excuses, key.split('#')[0] ?? '') && key.includes('#'),
  )
  expectNone([...stale.map(([key]) => key), ...twice, ...doubled], 'Remove what is no longer so, and say why.')
})

/** Names that a module takes from files whose reads are for the domain alone. */
const innerImports = (source: Source): Finding[] =>
  findings(source, (node) => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return null
    const path = `${node.moduleSpecifier.text.replace(/^~\//, 'app/')}.ts`
    const names = node.importClause?.namedBindings
    if (!names || !ts.isNamedImports(names) || node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
      return null
    const inner = names.elements
      .filter((one) => !one.isTypeOnly)
      .map((one) => (one.propertyName ?? one.name).text)
      .filter((name) => Object.hasOwn(innerReads, `${path}#${name}`) || Object.hasOwn(innerReads, path))
    return inner.length > 0 ? inner.join(', ') : null
  })

convention('what only the domain may ask is asked by no page', {
  because:
    'These queries answer whoever calls them, with people and things that not everybody may see. A page asks a query that takes its actor.',
  files: edges,
  rule: innerImports,
  wrong: [
    ['app/routes/a.tsx', `import { listDelegates } from '~/domain/seats/delegates.server'`],
    ['app/routes/a.tsx', `import { listDelegates as list } from '~/domain/seats/delegates.server'`],
  ],
  right: [
    ['app/routes/a.tsx', `import type { Delegate } from '~/domain/seats/delegates.server'`],
    ['app/routes/a.tsx', `import { listSeats } from '~/domain/seats/seats.server'`],
  ],
})

test('every type that counts as found is handed out by a query that asks for an actor', () => {
  const files = new Map(domain().map((source) => [source.path, source]))
  const wrong = Object.entries(found).filter(([, place]) => {
    const [path = '', name] = place.split('#')
    const source = files.get(path)
    const finder = source && functionsOf(source).find((fn) => fn.exported && fn.name === name)
    return !finder?.node.parameters.some((one) => /\b(Actor|Person)\b/.test(typeOf(one)))
  })
  expectNone(
    wrong.map(([type, place]) => `${type}: ${place}`),
    'A type is proof of having been found only where what makes it asks who reads.',
  )
})

/** Every clause called `visibleTo`, or named after a part of its domain, as `actionsVisibleTo`. */
const clauses = (source: Source): Finding[] =>
  source.ast.statements.flatMap((statement): Finding[] => {
    if (ts.isFunctionDeclaration(statement))
      return statement.name?.text === 'visibleTo' ? [`${source.path} visibleTo is no VisibleTo`] : []
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap((one) => {
      if (one.name.getText() !== 'visibleTo') return []
      const said = one.type?.getText() ?? (one.initializer && satisfied(one.initializer))
      return said === 'VisibleTo' ? [] : [`${source.path} visibleTo is no VisibleTo`]
    })
  })
const satisfied = (node: ts.Expression) => (ts.isSatisfiesExpression(node) ? node.type.getText() : undefined)

convention('visibleTo has one shape', {
  because:
    'Search, feeds, the archive and whatever comes later ask every noun the same way: (actor, at), a clause over its own table.',
  files: domain,
  rule: clauses,
  wrong: [
    ['app/domain/a/b.server.ts', 'export function visibleTo(db: Reader, actor: Actor): SQL {}'],
    ['app/domain/a/b.server.ts', 'export const visibleTo = (actor: Actor): SQL | undefined => undefined'],
  ],
  right: [
    ['app/domain/a/b.server.ts', 'export const visibleTo: VisibleTo = (actor, at) => clause'],
    ['app/domain/a/b.server.ts', 'export const visibleTo = ((actor: Actor): SQL => clause) satisfies VisibleTo'],
  ],
})

convention('a page mints no permit', {
  because:
    'A Permit is what record asks for, and a page records nothing: it asks mayOrForbid, or answers 404 for what does not exist.',
  files: edges,
  rule: (source) =>
    findings(source, (node) =>
      ts.isCallExpression(node) && node.expression.getText() === 'ensure' ? 'ensure(…)' : null,
    ),
  wrong: [['app/routes/a.tsx', `ensure(actor, 'seat.read', may)`]],
  right: [['app/routes/a.tsx', 'mayOrForbid(may)']],
})

test('a parameter that merely sounds like an actor is none', () => {
  const source = parse('app/domain/a/b.server.ts', 'export async function f(db: Reader, actorName: string) {}')
  expect(unscoped(source)).toHaveLength(1)
})
