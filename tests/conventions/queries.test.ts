import ts from 'typescript'
import { convention, findings, sources } from './source'

const builders =
  /^(select|selectDistinct|insert|update|delete|from|where|values|set|returning|orderBy|limit|query|\$count)$/
const handles = /^(db|tx|reader|writer|store)$/i

/** The names called or read along a chain: `a.b(…).c` gives a, b, c. */
function chain(node: ts.Node): string[] {
  if (ts.isIdentifier(node)) return [node.text]
  if (ts.isPropertyAccessExpression(node)) return [...chain(node.expression), node.name.text]
  if (ts.isCallExpression(node) || ts.isNonNullExpression(node) || ts.isElementAccessExpression(node)) {
    return chain(node.expression)
  }
  if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node)) return chain(node.expression)
  return []
}

convention('no query ends in get, all or run', {
  because: 'They compile and do not exist on PostgreSQL: `await` the query, and take the first row of the list.',
  files: () => [
    ...sources(['app', 'emails']),
    ...sources(['db'], /^db\/(?!sqlite\.ts|postgres\.ts|migrat)/),
    ...sources(['tests/support']),
  ],
  rule: (source) =>
    findings(source, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null
      const { name, expression } = node.expression
      if (!['get', 'all', 'run', 'execute'].includes(name.text)) return null
      const before = chain(expression)
      const onHandle = before.length === 1 && handles.test(before[0] ?? '')
      return onHandle || before.slice(1).some((word) => builders.test(word)) ? `.${name.text}()` : null
    }),
  wrong: [
    ['app/domain/a/b.server.ts', 'const row = await db.select().from(people).get()'],
    ['app/domain/a/b.server.ts', 'await tx.insert(people).values(v).run()'],
    ['app/domain/a/b.server.ts', 'await tx.run(sql`delete from people`)'],
    ['app/domain/a/b.server.ts', 'const rows = (await db.select().from(people).where(x)).all()'],
  ],
  right: [
    ['app/domain/a/b.server.ts', 'const [row] = await db.select().from(people)'],
    ['app/domain/a/b.server.ts', `url.searchParams.get('q'); map.get('a'); await Promise.all([f()]); job.run({ now })`],
  ],
})

convention('text is compared with sameText, containsText or search, never a bare like', {
  because:
    'SQLite folds case in LIKE for ASCII alone and PostgreSQL not at all, and both read % and _ in what people typed. Use sameText or containsText of db/dialect, or search.',
  files: () => sources(['app', 'emails']),
  rule: (source) =>
    findings(source, (node) => {
      if (ts.isCallExpression(node) && /^(not)?i?like$/i.test(chain(node.expression).at(-1) ?? '')) return 'like(…)'
      const isSql = ts.isTaggedTemplateExpression(node) && /^sql$/.test(chain(node.tag).at(-1) ?? '')
      return isSql && /\b(i?like|glob|similar to)\b/i.test(node.template.getText()) ? 'like in sql``' : null
    }),
  wrong: [
    ['app/domain/a/b.server.ts', 'db.select().from(p).where(like(p.name, q))'],
    ['app/domain/a/b.server.ts', 'where(ilike(p.name, q))'],
    ['app/domain/a/b.server.ts', 'sql`${p.name} LIKE ${q}`'],
  ],
  right: [
    ['app/domain/a/b.server.ts', 'where(containsText(p.name, q)); const t = `people like ${q}`'],
    ['app/domain/a/b.server.ts', 'looksLike(q)'],
  ],
})

convention('json is stored whole and never queried', {
  because: 'The json operators of the two databases differ: what is searched or sorted gets a column of its own.',
  // The dialect unpacks a list that came as one parameter; nothing that is stored.
  files: () => [...sources(['app']), ...sources(['db'], /^db\/(?!dialect\.ts)/)],
  rule: (source) =>
    findings(source, (node) => {
      const isSql = ts.isTaggedTemplateExpression(node) && chain(node.tag).at(-1) === 'sql'
      return isSql && /->|json_|jsonb_/i.test(node.template.getText()) ? 'json in sql``' : null
    }),
  wrong: [['app/domain/a/b.server.ts', `sql\`\${p.facts} ->> 'x'\``]],
  right: [['app/domain/a/b.server.ts', 'sql`${p.n} + 1`']],
})

convention('every index has a name', {
  because: 'drizzle gives the two databases different names for an index without one, and migrations drift.',
  files: () => sources(['db/schema']),
  rule: (source) =>
    findings(source, (node) => {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return null
      if (!/^(index|uniqueIndex|check)$/.test(node.expression.text)) return null
      return node.arguments[0] && ts.isStringLiteralLike(node.arguments[0])
        ? null
        : `${node.expression.text}() without a name`
    }),
  wrong: [['db/schema/a.ts', 'table("a", {}, (t) => [index().on(t.id)])']],
  right: [['db/schema/a.ts', 'table("a", {}, (t) => [index("a_by_id").on(t.id)])']],
})
