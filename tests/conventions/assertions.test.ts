import ts from 'typescript'
import { convention, findings, sources, walk } from './source'

convention('no toMatchObject expects an empty object', {
  because:
    'Inside toMatchObject an empty object matches every object, so that nothing is compared. Say toEqual({}) of that part, or expect.any(Object).',
  files: () => sources(['tests'], /\.test\.tsx?$/),
  rule: (source) =>
    findings(source, (node) => {
      if (!ts.isCallExpression(node) || !/\.toMatchObject$/.test(node.expression.getText(source.ast))) return null
      let isEmpty = false
      for (const argument of node.arguments)
        walk(argument, (part) => {
          if (ts.isObjectLiteralExpression(part) && part.properties.length === 0) isEmpty = true
        })
      return isEmpty ? 'an empty object in toMatchObject' : null
    }),
  wrong: [['tests/a.test.ts', 'expect(row).toMatchObject({ props: {} })']],
  right: [
    ['tests/a.test.ts', "expect(row).toMatchObject({ status: 'sent', list: [] }); expect(row.props).toEqual({})"],
  ],
})
