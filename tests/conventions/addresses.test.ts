// Every address of app/routes.ts is asked for by a test of tests/routes. Read from the sources: addresses that are
// written out, and those that a function of paths makes; what is filled in stands for one part of an address.
import type { RouteConfigEntry } from '@remix-run/route-config'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { paths } from '~/paths'
import routes from '~/routes'
import { expectNone, parse, type Source, sources, walk } from './source'

/** Something that is filled in; no address of the site holds it. */
const filled = '\u0000'

/** The leak matrix makes its addresses from app/routes.ts itself, so that it says nothing of a route. */
const tests = () => sources(['tests/routes'], /^tests\/routes\/(?!access\/)/)

/** The address that a function of paths gives, whatever it is called with; '' where there is no such function. */
function made(name: string): string {
  const make = (paths as unknown as Record<string, ((...given: string[]) => string) | undefined>)[name]
  return make ? decodeURIComponent(make(...Array.from({ length: make.length }, () => filled))) : ''
}

/** What an expression is as an address: its literal parts and functions of paths, and of names what they were given. */
function written(node: ts.Node, named: Map<string, ts.Node>): string {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isParenthesizedExpression(node)) return written(node.expression, named)
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, span) => text + written(span.expression, named) + span.literal.text,
      node.head.text,
    )
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return written(node.left, named) + written(node.right, named)
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return node.expression.expression.getText() === 'paths' ? made(node.expression.name.text) : filled
  const given = ts.isIdentifier(node) ? named.get(node.text) : undefined
  if (!given) return filled
  const text = written(given, new Map([...named].filter(([name]) => name !== (node as ts.Identifier).text)))
  return text.startsWith('/') ? text : filled
}

/** Every address that a source asks for, without its query. */
function addressesIn({ ast }: Source): string[] {
  const named = new Map<string, ts.Node>()
  walk(ast, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      named.set(node.name.text, node.initializer)
  })
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isCallExpression(node))
      found.push(written(node, named).replace(/[?#].*/s, ''))
    // What an answer is compared with, such as where it leads to, is not asked for.
    if (ts.isCallExpression(node) && /\.to[A-Z]\w+$/.test(node.expression.getText())) look(node.expression)
    else ts.forEachChild(node, look)
  }
  look(ast)
  return found.filter((text) => text.startsWith('/'))
}

const patterns = (routes as RouteConfigEntry[])
  .map((route) => `/${route.path ?? ''}`)
  .filter((pattern) => pattern !== '/*')

/** The pattern to which an address belongs, as the server ranks them: literal parts go before what is filled in. */
function patternOf(address: string): string | undefined {
  const fits = (pattern: string) => {
    const [want, have] = [pattern.split('/'), address.split('/')]
    return want.length === have.length && want.every((part, at) => part.startsWith(':') || part === have[at])
  }
  const open = (pattern: string) => pattern.split('/').filter((part) => part.startsWith(':')).length
  return patterns.filter(fits).sort((a, b) => open(a) - open(b))[0]
}

const unasked = (files: Source[]): string[] => {
  const asked = new Set(files.flatMap(addressesIn).map((address) => patternOf(address.replace(/\.data$/, ''))))
  return patterns.filter((pattern) => !asked.has(pattern))
}

test('every address of app/routes.ts is asked for by a test of tests/routes', () => {
  expectNone(
    unasked(tests()),
    'A route without a test: ask for it signed out, in the wrong role, with bad input and as it should be.',
  )
})

test('an address that no test asks for is seen', () => {
  const asked = (text: string) => {
    const left = unasked([parse('tests/routes/a.test.ts', text)])
    return patterns.filter((pattern) => !left.includes(pattern))
  }
  expect(unasked([])).toEqual(patterns)
  expect(asked("get('/meetings/new')")).toEqual(['/meetings/new'])
  expect(asked('get(`/meetings/${id}/minutes?x=${y}`)')).toEqual(['/meetings/:id/minutes'])
  expect(asked('const at = `/meetings/${id}`; get(`${at}/errata`)')).toEqual(['/meetings/:id', '/meetings/:id/errata'])
  expect(asked('get(paths.meetingNew(body))')).toEqual(['/meetings/new'])
  expect(asked("expect(await get('/meetings')).toBe('/meetings/new')")).toEqual(['/meetings'])
  expect(asked("import { a } from '~/paths'")).toEqual([])
})
