import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { test } from 'vitest'
import {
  convention,
  expectNone,
  type Finding,
  findings,
  lineOf,
  pathsBelow,
  root,
  type Source,
  sources,
} from './source'

const routeModules = () => [...sources(['app/routes']), ...sources(['app'], /^app\/root\.tsx$/)]

/** Modules whose loader or action is made by hand, and why that is safe. */
const byHand: Record<string, string> = {
  'app/root.tsx': 'The facts of the shell: it must answer before set-up, and beside a loader that answers 404.',
}

type Exported = { name: string; value: ts.Expression | null; line: number; start: number }

function exportsOf(source: Source): Exported[] {
  return source.ast.statements.flatMap((statement): Exported[] => {
    const line = lineOf(source, statement)
    const start = statement.getStart()
    const words = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []).map((word) => word.kind) : []
    if (ts.isExportAssignment(statement)) return [{ name: 'default', value: statement.expression, line, start }]
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause
      if (!clause || !ts.isNamedExports(clause)) return [{ name: '*', value: null, line, start }]
      return clause.elements.map((element) => ({ name: element.name.text, value: null, line, start }))
    }
    if (!words.includes(ts.SyntaxKind.ExportKeyword)) return []
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap((one) =>
        ts.isIdentifier(one.name) ? [{ name: one.name.text, value: one.initializer ?? null, line, start }] : [],
      )
    }
    if (ts.isFunctionDeclaration(statement)) {
      const name = words.includes(ts.SyntaxKind.DefaultKeyword) ? 'default' : (statement.name?.text ?? '')
      return [{ name, value: null, line, start }]
    }
    return []
  })
}

/** `open.read` for the call `open.read(…)`, and only where the wrapper comes from ~/http/route. */
function wrapperOf(source: Source, value: ts.Expression | null): string | null {
  if (!value || !ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression)) return null
  const { expression, name } = value.expression
  if (!ts.isIdentifier(expression) || !importedFromRoute(source).includes(expression.text)) return null
  return `${expression.text}.${name.text}`
}

function importedFromRoute(source: Source): string[] {
  return source.ast.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    if (!/^(~|\.\.?)(\/.*)?\/http\/route$/.test(statement.moduleSpecifier.text)) return []
    const names = statement.importClause?.namedBindings
    return names && ts.isNamedImports(names) ? names.elements.map((element) => element.name.text) : []
  })
}

const wanted: Record<string, string[]> = {
  loader: ['open.read', 'member.read', 'founding.read'],
  action: ['open.write', 'member.write', 'founding.write'],
}

convention('every loader and action is made by open, member or founding, read or write', {
  because:
    'Remix runs loaders in parallel, so a check in a parent protects no child: each module says by itself who may knock. A loader holds a Reader; only an action opens a write.',
  files: () => routeModules().filter((source) => !Object.hasOwn(byHand, source.path)),
  rule: (source) =>
    exportsOf(source).flatMap(({ name, value, line }): Finding[] => {
      const say = (what: string) => [`${source.path}:${line} ${what}`]
      if (name === '*') return say('exports a whole module')
      if (['clientLoader', 'clientAction', 'middleware', 'unstable_middleware'].includes(name))
        return say(`exports ${name}`)
      const wrappers = Object.hasOwn(wanted, name) ? wanted[name] : undefined
      if (!wrappers) return []
      const wrapper = wrapperOf(source, value)
      return wrapper && wrappers.includes(wrapper) ? [] : say(`${name} is not made by ${wrappers.join(' or ')}`)
    }),
  wrong: [
    ['app/routes/a.tsx', 'export async function loader() { return null }'],
    ['app/routes/a.tsx', 'export const loader = async () => null'],
    ['app/routes/a.tsx', `export { loader } from './b'`],
    ['app/routes/a.tsx', `import { open } from '~/elsewhere'\nexport const loader = open.read(async () => null)`],
    ['app/routes/a.tsx', `import { open } from '~/http/route'\nexport const loader = open.write(async () => null)`],
    ['app/routes/a.tsx', `import { member } from '~/http/route'\nexport const action = member.read(async () => null)`],
    ['app/routes/a.tsx', `export const clientLoader = async () => null`],
  ],
  right: [
    ['app/routes/a.tsx', `import { open } from '~/http/route'\nexport const loader = open.read(async () => null)`],
    [
      'app/routes/a.ts',
      `import { member } from '~/http/route'\nexport const action = member.write(async ({ form }) => form)`,
    ],
    ['app/routes/a.tsx', 'export default function Page() { return null }'],
  ],
})

/** The names that formRoute's halves are kept under: `route` for `const route = formRoute({…})`. */
function formRoutesIn(source: Source): { name: string; line: number }[] {
  return source.ast.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && ts.isCallExpression(initializer) && initializer.expression.getText() === 'formRoute'
        ? [{ name: name.getText(), line: lineOf(source, statement) }]
        : [],
    )
  })
}

convention('a form that is declared by formRoute is both shown and sent, and says who may knock', {
  because:
    'formRoute makes the two halves and guards nothing: the module itself gives them to member.read and member.write, with the same options, so that nobody can send what they are not shown.',
  files: routeModules,
  rule: (source) =>
    formRoutesIn(source).flatMap(({ name, line }): Finding[] => {
      const given = (wanted: string, wrapper: string, half: string) => {
        const value = exportsOf(source).find((one) => one.name === wanted)?.value
        if (!value || wrapperOf(source, value) !== wrapper || !ts.isCallExpression(value)) return null
        const [first, options] = value.arguments
        return first?.getText() === `${name}.${half}` ? (options?.getText() ?? '') : null
      }
      const [read, write] = [given('loader', 'member.read', 'read'), given('action', 'member.write', 'write')]
      return read !== null && read === write
        ? []
        : [`${source.path}:${line} ${name} is not given to member.read and member.write alike`]
    }),
  wrong: [
    ['app/routes/a.tsx', 'const route = formRoute({})'],
    [
      'app/routes/a.tsx',
      `import { member } from '~/http/route'\nconst route = formRoute({})\nexport const loader = member.read(route.read)`,
    ],
    [
      'app/routes/a.tsx',
      `import { member, open } from '~/http/route'\nconst route = formRoute({})\nexport const loader = open.read(route.read)\nexport const action = member.write(route.write)`,
    ],
    [
      'app/routes/a.tsx',
      `import { member } from '~/http/route'\nconst route = formRoute({})\nexport const loader = member.read(route.read)\nexport const action = member.write(route.write, { confirmed: true })`,
    ],
  ],
  right: [
    [
      'app/routes/a.tsx',
      `import { member } from '~/http/route'\nconst route = formRoute({})\nexport const loader = member.read(route.read)\nexport const action = member.write(route.write)`,
    ],
  ],
})

convention('no loader mints a permit', {
  because:
    'A Permit is what record asks for. A page that is shown to some asks mayOrForbid, or the `may` of formRoute: a Permit that is thrown away makes the word worthless.',
  files: routeModules,
  rule: (source) =>
    findings(source, (node) =>
      ts.isCallExpression(node) && node.expression.getText() === 'ensure' ? 'ensure in a route' : null,
    ),
  wrong: [['app/routes/a.tsx', `const a = ensure(actor, 'a.b', true)`]],
  right: [['app/routes/a.tsx', `mayOrForbid(mayDo(actor))`]],
})

test('only set-up is founding: the wrapper asks for no actor', () => {
  const users = routeModules().filter((source) => importedFromRoute(source).includes('founding'))
  expectNone(
    users.filter((source) => !source.path.startsWith('app/routes/setup/')).map((source) => source.path),
    'Before there is a site there is nobody to ask for; every other page asks.',
  )
})

convention('a route module reads loader, action, view', {
  because: 'Modules are read top to bottom: what it needs, what it changes, what it shows.',
  files: routeModules,
  rule: (source) => {
    const order = ['loader', 'action', 'default']
    const found = exportsOf(source).filter(({ name }) => order.includes(name))
    const sorted = [...found].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    if (found.length === 0) return [`${source.path}:1 exports no loader, no action and no view`]
    const late = found.find((one, index) => one !== sorted[index])
    return late ? [`${source.path}:${late.line} ${late.name} is out of order`] : []
  },
  wrong: [
    ['app/routes/a.tsx', 'export default function A() {}\nexport const loader = 1'],
    ['app/routes/a.tsx', 'export const action = 1\nexport const loader = 1'],
    ['app/routes/a.tsx', 'const loader = 1'],
  ],
  right: [['app/routes/a.tsx', 'export const loader = 1\nexport const action = 1\nexport default function A() {}']],
})

convention('routes hold no try and no switch over an intent', {
  because:
    'The wrapper maps domain errors once, so a route catches nothing. A verb that does not fit POST of a noun gets a noun of its own.',
  files: routeModules,
  rule: (source) =>
    findings(source, (node) => {
      if (ts.isTryStatement(node)) return 'try'
      if (ts.isStringLiteral(node) && /^_?intent$/.test(node.text)) return 'a field called intent'
      return null
    }),
  wrong: [
    ['app/routes/a.tsx', 'try { f() } catch {}'],
    ['app/routes/a.tsx', `form.text('intent')`],
    ['app/routes/a.tsx', '<input type="hidden" name="intent" value="delete" />'],
  ],
  right: [['app/routes/a.tsx', `form.text('intention')`]],
})

test('every file of app/routes is in the table of app/routes.ts', () => {
  const table = existsSync(join(root, 'app/routes.ts')) ? readFileSync(join(root, 'app/routes.ts'), 'utf8') : null
  if (table === null) return expectNone(pathsBelow(['app/routes']), 'app/routes.ts is missing.')
  const unlisted = pathsBelow(['app/routes']).filter((path) => {
    const name = path.slice('app/routes/'.length)
    return (
      !table.includes(`'${name}'`) &&
      !table.includes(`'routes/${name}'`) &&
      !table.includes(`'${name.replace(/\.tsx?$/, '')}'`)
    )
  })
  expectNone(unlisted, 'A route that is not in the table answers nothing; the table is the whole URL space.')
})
