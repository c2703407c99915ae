import ts from 'typescript'
import { expect, test } from 'vitest'
import { type Fn, functionsOf, typeOf } from './functions'
import { convention, expectNone, type Finding, parse, type Source, sources, walk } from './source'
import { unrecorded } from './unrecorded'

const domain = () => sources(['app/domain'], /\.server\.ts$/)

/** Names of functions that a function calls by their plain name. */
function callsOf(fn: Fn): Set<string> {
  const names = new Set<string>()
  walk(fn.node, (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) names.add(node.expression.text)
  })
  return names
}

/** The function and those of its file that it calls, however deep. */
function withCallees(fn: Fn, all: Fn[], seen = new Set<Fn>()): Set<Fn> {
  if (seen.has(fn)) return seen
  seen.add(fn)
  const calls = callsOf(fn)
  for (const other of all) if (calls.has(other.name)) withCallees(other, all, seen)
  return seen
}

/** The tables that a function changes with its own hands: `tx.insert(table)`, `tx.update(table)`, `tx.delete(table)`. */
function changesOf(fn: Fn): string[] {
  const writers = [
    'tx',
    ...fn.node.parameters.filter((one) => /\bWriter\b/.test(typeOf(one))).map((one) => one.name.getText()),
  ]
  const tables: string[] = []
  walk(fn.node, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return
    const { name, expression } = node.expression
    if (!['insert', 'update', 'delete'].includes(name.text) || !writers.includes(expression.getText())) return
    tables.push(node.arguments[0]?.getText() ?? '')
  })
  return tables
}

/**
 * Exported functions that take a Writer and change a table, but call no record(…). Letters are left out: they are the
 * consequence of a command. So is what only calls other commands: those record.
 */
function commandsThatRecordNothing(source: Source): Fn[] {
  const all = functionsOf(source)
  const commands = all.filter(
    (fn) => fn.exported && /\bWriter\b/.test(typeOf(fn.node.parameters[0])) && fn.name !== 'record',
  )
  return commands.filter((fn) => {
    const parts = [...withCallees(fn, all)]
    const changes = parts.flatMap(changesOf).filter((table) => table !== 'outbox')
    return changes.length > 0 && !parts.some((part) => callsOf(part).has('record'))
  })
}

convention('every command records what happened', {
  because:
    'What is changed and not recorded cannot be shown, mailed or audited: find, ensure, change, record, enqueue. A function that must not record stands in tests/conventions/unrecorded.ts with its reason.',
  files: domain,
  rule: (source) =>
    commandsThatRecordNothing(source)
      .filter((fn) => !Object.hasOwn(unrecorded, `${source.path}#${fn.name}`))
      .map((fn): Finding => `${source.path}:${fn.line} ${fn.name}`),
  wrong: [
    ['app/domain/a/b.server.ts', 'export async function approve(tx: Writer, actor: Actor) { await tx.update(m) }'],
    ['app/domain/a/b.server.ts', 'export const approve = (tx: Writer) => tx.update(m)'],
    [
      'app/domain/a/b.server.ts',
      '// record(\nexport async function f(tx: Writer) { await tx.delete(m); return "record(" }',
    ],
    [
      'app/domain/a/b.server.ts',
      'export async function f(w: Writer) { await g(w) }\nconst g = (w: Writer) => w.insert(m).values({})',
    ],
  ],
  right: [
    [
      'app/domain/a/b.server.ts',
      'export async function approve(tx: Writer) { await tx.update(m); await record(tx, permit, {}, now) }',
    ],
    [
      'app/domain/a/b.server.ts',
      'export async function a(tx: Writer) { await b(tx) }\nasync function b(tx: Writer) { await record(tx) }',
    ],
    ['app/domain/a/b.server.ts', 'export async function find(db: Reader) {}\nasync function inner(tx: Writer) {}'],
  ],
})

test('every entry of unrecorded.ts is still true, and has a reason', () => {
  const silent = domain().flatMap((source) =>
    commandsThatRecordNothing(source).map((fn) => `${source.path}#${fn.name}`),
  )
  const stale = Object.entries(unrecorded).filter(([name, reason]) => !silent.includes(name) || reason.length < 20)
  expectNone(
    stale.map(([name]) => name),
    'Remove what is no longer so, and say why where no reason stands.',
  )
})

convention('the store comes first, now comes last, neither is optional', {
  because:
    'Reader or Writer first, Actor second, now last: whoever reads a call knows what it can do. A default would be a hidden store or clock.',
  files: domain,
  rule: (source) =>
    functionsOf(source)
      .filter((fn) => fn.exported)
      .flatMap((fn) =>
        fn.node.parameters.flatMap((parameter, index): Finding[] => {
          const optional = Boolean(parameter.questionToken ?? parameter.initializer)
          const say = (what: string) => [`${source.path}:${fn.line} ${fn.name}: ${what}`]
          const isStore = /^(Reader|Writer)\b/.test(typeOf(parameter))
          if (isStore && (index > 0 || optional)) return say(`${parameter.name.getText()} is not first, or is optional`)
          const isNow = parameter.name.getText() === 'now'
          if (isNow && (index < fn.node.parameters.length - 1 || optional))
            return say('now is not last, or is optional')
          return []
        }),
      ),
  wrong: [
    ['app/domain/a/b.server.ts', 'export async function f(actor: Actor, db: Reader) {}'],
    ['app/domain/a/b.server.ts', 'export async function f(db: Reader = store) {}'],
    ['app/domain/a/b.server.ts', 'export async function f(tx: Writer, now: Date, id: string) {}'],
    ['app/domain/a/b.server.ts', 'export async function f(tx: Writer, now = new Date()) {}'],
  ],
  right: [['app/domain/a/b.server.ts', 'export async function f(tx: Writer, actor: Actor, id: string, now: Date) {}']],
})

test('a comment or a string that says record( is not a record', () => {
  const source = parse(
    'app/domain/a/b.server.ts',
    'export async function f(tx: Writer) { await tx.delete(m); log("record(tx)") }',
  )
  expect(commandsThatRecordNothing(source)).toHaveLength(1)
})
