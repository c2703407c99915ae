import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import table from '../../.config/imports.cjs'
import { expectNone, type Finding, pathsBelow, root, type Source, sources, walk } from './source'

type Import = { specifier: string; typeOnly: boolean; line: number }
const folders = ['app', 'db', 'emails', 'tests', '.config']

const layers = new Map<string, typeof table.layers>()
function layerOf(path: string): typeof table.layers {
  const known = layers.get(path) ?? table.layers.filter((layer) => new RegExp(layer.at).test(path))
  layers.set(path, known)
  return known
}

/** Whether `to` is one of the named layers ('x:pure' leaves out `.server` files). */
function isIn(to: string, names: string[]): boolean {
  return names.some((name) => {
    if (name === '*') return true
    const [layer, half] = name.split(':')
    return layerOf(to).some((one) => one.name === layer) && !(half === 'pure' && to.includes('.server.'))
  })
}

/** The reason why a file may not import another of ours, or null. */
function refusal(from: string, to: string, typeOnly: boolean): string | null {
  const [layer] = layerOf(from)
  if (!layer) return `${from} is in no layer of .config/imports.cjs`
  const same = layerOf(to)[0] === layer && !layer.alone
  if (!same && !isIn(to, layer.may) && !(typeOnly && isIn(to, layer.mayType ?? []))) return layer.because
  if (typeOnly) return null
  if (new RegExp(table.pure.at).test(from) && new RegExp(table.pure.mayNot).test(to)) return table.pure.because
  return refusalByOrder(from, to)
}

function refusalByOrder(from: string, to: string): string | null {
  const [, own] = /^app\/domain\/([^/]+)\/.*\.server\.ts$/.exec(from) ?? []
  const [, other] = /^app\/domain\/([^/]+)\/.*\.server\.ts$/.exec(to) ?? []
  if (!own || !other || own === other || table.spine.includes(other)) return null
  return table.domains.indexOf(other) < table.domains.indexOf(own) ? null : table.domainOrder
}

function refusalOfPackage(from: string, specifier: string): string | null {
  const one = table.packages.find(({ name }) => new RegExp(name).test(specifier))
  if (one) return new RegExp(one.home).test(from) ? null : one.because
  return specifier.startsWith('node:') && new RegExp(table.pure.at).test(from) ? table.pure.because : null
}

let ours: Set<string> | null = null
const prefixes: Record<string, string> = { '~/': 'app/', '#db/': 'db/', '#emails/': 'emails/', '#tests/': 'tests/' }

/** The file of ours that an import names, or null for a package. */
function resolve(from: string, specifier: string): string | null {
  const prefix = Object.keys(prefixes).find((one) => specifier.startsWith(one))
  if (!prefix && !specifier.startsWith('.')) return null
  const base = prefix ? prefixes[prefix] + specifier.slice(prefix.length) : join(dirname(from), specifier)
  const tries = [base, ...['.ts', '.tsx', '.js', '.mjs', '/index.ts'].map((end) => base + end)]
  ours ??= new Set(pathsBelow([...folders, 'content']))
  return tries.find((path) => ours?.has(path)) ?? base
}

function importsOf(source: Source): Import[] {
  const found: Import[] = []
  const add = (node: ts.Expression | undefined, typeOnly: boolean) => {
    if (!node || !ts.isStringLiteral(node)) return
    const line = source.ast.getLineAndCharacterOfPosition(node.getStart()).line + 1
    found.push({ specifier: node.text, typeOnly, line })
  }
  for (const node of source.ast.statements) {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, erased(node.importClause))
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
  }
  if (!source.text.includes('import(')) return found
  walk(source.ast, (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
  })
  return found
}

function erased(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const names = clause.namedBindings
  if (clause.name || !names || !ts.isNamedImports(names)) return false
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly)
}

test('files import only what their layer may', () => {
  const found: Finding[] = sources(folders).flatMap((source) =>
    importsOf(source).flatMap(({ specifier, typeOnly, line }) => {
      const to = resolve(source.path, specifier)
      const why = to ? refusal(source.path, to, typeOnly) : typeOnly ? null : refusalOfPackage(source.path, specifier)
      return why ? [`${source.path}:${line} ${specifier}: ${why}`] : []
    }),
  )
  expectNone(found, 'house.md, "Who may import whom"; the table is .config/imports.cjs.')
})

test('every file belongs to exactly one layer', () => {
  const lost = sources(folders).filter((source) => layerOf(source.path).length !== 1)
  expectNone(
    lost.map((source) => `${source.path} (${layerOf(source.path).map((layer) => layer.name)})`),
    'A file outside the layers, or in two of them, escapes the import table. Put it where it belongs.',
  )
})

test('every folder of the domain has its place in the order of domains', () => {
  const home = join(root, 'app/domain')
  const folders = existsSync(home) ? readdirSync(home, { withFileTypes: true }).filter((one) => one.isDirectory()) : []
  const known = [...table.spine, ...table.domains]
  expectNone(
    folders.map((folder) => folder.name).filter((name) => !known.includes(name)),
    table.domainOrder,
  )
})

test('the table refuses what the house forbids and allows what it draws', () => {
  const refused: Array<[from: string, to: string]> = [
    ['app/routes/meetings/meeting.tsx', 'db/schema/meetings.ts'],
    ['app/routes/meetings/meeting.tsx', 'db/store.ts'],
    ['app/routes/meetings/meeting.tsx', 'app/routes/meetings/agenda/agenda.tsx'],
    ['app/ui/meetings/card.tsx', 'app/domain/meetings/agenda/agenda.server.ts'],
    ['app/domain/meetings/meeting.ts', 'app/domain/meetings/agenda/agenda.server.ts'],
    ['app/domain/seats/seats.server.ts', 'app/domain/meetings/agenda/agenda.server.ts'],
    ['app/domain/activity/record.server.ts', 'app/domain/people/actor.server.ts'],
    ['app/domain/meetings/agenda/agenda.server.ts', 'app/platform/env.server.ts'],
    ['app/domain/meetings/agenda/agenda.server.ts', 'app/ui/icon.tsx'],
    ['app/platform/env.server.ts', 'app/domain/site/site.ts'],
    ['emails/agenda.tsx', 'db/store.ts'],
    ['db/store.ts', 'app/paths.ts'],
    ['app/http/route.ts', 'tests/support/cast.ts'],
  ]
  for (const [from, to] of refused) expect(refusal(from, to, false), `${from} → ${to}`).not.toBeNull()
  const allowed: Array<[from: string, to: string, typeOnly?: boolean]> = [
    ['app/routes/meetings/meeting.tsx', 'app/domain/meetings/agenda/agenda.server.ts'],
    ['app/domain/meetings/agenda/agenda.server.ts', 'db/schema/meetings.ts'],
    ['app/domain/meetings/agenda/agenda.server.ts', 'app/domain/seats/seats.server.ts'],
    ['app/domain/seats/seats.server.ts', 'app/domain/meetings/meeting.ts'],
    ['app/ui/meetings/card.tsx', 'app/domain/meetings/meeting.ts'],
    ['app/ui/meetings/card.tsx', 'app/domain/meetings/agenda/agenda.server.ts', true],
    ['db/schema/meetings.ts', 'db/schema/words.ts'],
    ['tests/domain/meetings/agenda.test.ts', 'app/domain/meetings/agenda/agenda.server.ts'],
  ]
  for (const [from, to, typeOnly = false] of allowed) expect(refusal(from, to, typeOnly), `${from} → ${to}`).toBeNull()
  expect(refusalOfPackage('app/routes/bodies/body.tsx', 'drizzle-orm')).not.toBeNull()
  expect(refusalOfPackage('app/domain/bodies/body.ts', 'node:fs')).not.toBeNull()
  expect(refusalOfPackage('app/domain/seats/seats.server.ts', 'drizzle-orm')).toBeNull()
})
