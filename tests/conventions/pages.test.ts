import ts from 'typescript'
import { convention, findings, sources } from './source'

const pages = () => sources(['app'], /\.tsx$/)

convention('no page has an inline style or an inline handler', {
  because:
    'The content security policy allows neither, so they are lost in the browser: use a class, or an attribute of SVG. Behaviour lives in app/ui/enhance.',
  files: pages,
  rule: (source) =>
    findings(source, (node) => {
      if (!ts.isJsxAttribute(node)) return null
      const name = node.name.getText()
      const isText = node.initializer !== undefined && ts.isStringLiteral(node.initializer)
      if (name === 'style') return 'style='
      return /^on[a-z]+$/i.test(name) && isText ? `${name}="…"` : null
    }),
  wrong: [
    ['app/ui/a.tsx', 'const a = <p style={{ color: "red" }}>a</p>'],
    ['app/ui/a.tsx', 'const a = <svg><rect style="fill: red" /></svg>'],
    ['app/ui/a.tsx', 'const a = <button onclick="f()">a</button>'],
  ],
  right: [['app/ui/a.tsx', 'const a = <button className="style" type="button" onClick={f}>style=</button>']],
})

/** Who writes an h1: the ordinary page, and frames that hold no form. */
const headed = /^app\/ui\/(layout\/(page|print-page|hero)|releases\/embedded-table\.server)\.tsx$/

convention('the heading of a page is written by Page alone', {
  because: 'Page says "Error:" first where a form came back; a heading of one\'s own would say nothing.',
  files: () => pages().filter((source) => !headed.test(source.path)),
  rule: (source) =>
    findings(source, (node) =>
      (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) && node.tagName.getText() === 'h1'
        ? 'an h1 of its own'
        : null,
    ),
  wrong: [['app/routes/a.tsx', 'const a = <h1>a</h1>']],
  right: [['app/routes/a.tsx', 'const a = <Page title="a"><h2>a</h2></Page>']],
})

const addressed = /^(href|to|action|formAction|cite|poster)$/
const sends = /^(redirect|redirectDocument|done|navigate|submit|replace)$/
/** Files that the server gives out as they are, which are no pages of the URL table. */
const asset = /\.(svg|png|ico|css|js|woff2|webmanifest)$/

/** The literal beginning of an expression: "/a" for '/a', `/a/${b}` and '/a' + b. */
function beginning(node: ts.Node | undefined): string {
  if (!node) return ''
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node)) return node.head.text
  if (ts.isBinaryExpression(node)) return beginning(node.left)
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return beginning(node.expression)
  return ''
}
const isAddress = (text: string) => /^\/(?!\/)/.test(text) && !asset.test(text)

convention('no address of the site is written outside paths.ts and routes.ts', {
  because: 'An address that is written twice breaks in one place when it changes. Use a function of app/paths.ts.',
  files: () => [
    ...sources(['app'], /^app\/(?!(paths|routes)\.ts$|paths\/|commands\/|server\/)/),
    ...sources(['emails']),
  ],
  rule: (source) =>
    findings(source, (node) => {
      if (ts.isJsxAttribute(node) && addressed.test(node.name.getText())) {
        const text = beginning(node.initializer)
        return isAddress(text) ? `${node.name.getText()}="${text}"` : null
      }
      if (ts.isPropertyAssignment(node) && addressed.test(node.name.getText())) {
        return isAddress(beginning(node.initializer))
          ? `${node.name.getText()}: '${beginning(node.initializer)}'`
          : null
      }
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !sends.test(node.expression.text))
        return null
      const text = beginning(node.arguments[0])
      return isAddress(text) ? `${node.expression.text}('${text}')` : null
    }),
  wrong: [
    ['app/ui/a.tsx', 'const a = <a href="/meetings">m</a>'],
    ['app/ui/a.tsx', 'const a = <Form action={`/meetings/${id}`} />'],
    ['app/ui/a.tsx', `const a = <Link to={'/meetings/' + id}>m</Link>`],
    ['app/routes/a.tsx', `throw redirect('/sign-in')`],
    ['app/routes/a.tsx', 'return done(`/meetings/${id}`)'],
    ['app/ui/a.ts', `const item = { href: '/meetings', label: 'm' }`],
  ],
  right: [
    ['app/ui/a.tsx', 'const a = <a href={paths.meetings()}>m</a>'],
    ['app/ui/a.tsx', 'const a = <a href="#main">m</a>'],
    ['app/ui/a.tsx', 'const a = <a href="https://example.org/a">m</a>'],
    ['app/ui/a.tsx', 'const a = <link rel="icon" href="/mark.svg" />'],
    ['app/routes/a.tsx', `throw redirect(paths.signIn('/meetings'))`],
  ],
})
