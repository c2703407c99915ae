import ts from 'typescript'
import { convention, findings, sources } from './source'

const globals =
  /^(fetch|Request|Response|Headers|FormData|XMLHttpRequest|WebSocket|localStorage|document|window|setInterval|setTimeout)$/

/** Whether an identifier stands for a value, and not for a type, a property or a name being declared. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  return ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isBinaryExpression(parent)
}

function clock(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
  if (!ts.isCallExpression(node)) return null
  const callee = node.expression.getText()
  return /^(Date|performance)\.now$|^DateTime\.(now|local|utc)$/.test(callee) && node.arguments.length === 0
    ? `${callee}()`
    : null
}

convention('the domain knows no clock, settings, network or page', {
  because:
    'The edge passes `now` and plain values in, so that every rule can be tried on any day and runs the same in a route, a job and a test.',
  files: () => sources(['app/domain']),
  rule: (source) =>
    findings(source, (node) => {
      if (ts.isIdentifier(node) && globals.test(node.text) && isValue(node)) return node.text
      if (ts.isPropertyAccessExpression(node) && /^(process|import\.meta)\.env$/.test(node.getText()))
        return node.getText()
      const asked = clock(node)
      // The gate's search has a budget of time: it may look at how long it has been running, never at what time it is.
      if (asked === 'performance.now()' && source.path.startsWith('app/domain/disclosure/')) return null
      return asked
    }),
  wrong: [
    ['app/domain/a/b.ts', 'const now = new Date()'],
    ['app/domain/a/b.ts', 'const now = Date.now()'],
    ['app/domain/a/b.ts', 'const port = process.env.PORT'],
    ['app/domain/a/b.ts', `await fetch('https://example.org')`],
    ['app/domain/a/b.ts', 'new Response(null)'],
    ['app/domain/a/b.ts', 'DateTime.now()'],
    ['app/domain/a/b.ts', 'performance.now()'],
  ],
  right: [
    ['app/domain/a/b.ts', `const then = new Date(now.getTime() + 1); DateTime.fromJSDate(now)`],
    ['app/domain/a/b.ts', 'type A = { document: string }; const b = { window: 3 }; row.document'],
  ],
})

convention('numbers and words of chance come from crypto', {
  because: 'Math.random can be foreseen, and tokens, codes and ids grow out of small beginnings.',
  files: () => sources(['app', 'db/seed', 'emails']),
  rule: (source) =>
    findings(source, (node) =>
      ts.isCallExpression(node) && node.expression.getText() === 'Math.random' ? 'Math.random()' : null,
    ),
  wrong: [['app/ui/a.ts', 'const id = Math.random()']],
  right: [['app/ui/a.ts', 'const id = crypto.randomUUID()']],
})
