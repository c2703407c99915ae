import ts from 'typescript'
import { convention, findings, type Source, sources } from './source'

/** Names that a file takes from a module whose specifier ends like this. */
const takes = (source: Source, module: RegExp, names: string[]) =>
  findings(source, (node) => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return null
    if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return null
    if (!module.test(node.moduleSpecifier.text)) return null
    const list = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause
    if (!list || !(ts.isNamedImports(list) || ts.isNamedExports(list))) return 'the whole module'
    const taken = [...list.elements].map((one) => (one.propertyName ?? one.name).getText())
    return taken.find((name) => names.includes(name)) ?? null
  })

convention('only the referrals open what is sealed', {
  because:
    'What a resident told the screener is read by the screener, where it is recorded: app/domain/referrals opens it, and nobody else can.',
  files: () =>
    sources(['app', 'db', 'emails'], /^(?!app\/domain\/(referrals|sealing)\/|db\/(dialect|sealed)\.ts$).*\.(ts|tsx)$/),
  rule: (source) => [
    ...takes(source, /sealing\/sealing\.server$/, ['open']),
    ...takes(source, /(#db|db|\.)\/sealed$/, ['contentOf']),
  ],
  wrong: [
    ['app/routes/a.tsx', `import { open } from '~/domain/sealing/sealing.server'`],
    ['app/domain/matters/a.server.ts', `import { open as read } from '../sealing/sealing.server'`],
    ['app/domain/matters/a.server.ts', `import * as sealing from '../sealing/sealing.server'`],
    ['app/domain/matters/a.server.ts', `import { contentOf } from '#db/sealed'`],
    ['app/domain/matters/a.server.ts', `export { open } from '../sealing/sealing.server'`],
  ],
  right: [
    ['app/domain/community/a.server.ts', `import { seal } from '#db/sealed'`],
    ['app/http/route.ts', `import type { Unsealed } from '~/domain/sealing/sealed'`],
  ],
})
