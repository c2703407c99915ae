// The functions of a domain file, as the conventions of commands and of reads look at them.
import ts from 'typescript'
import { lineOf, type Source } from './source'

export type Fn = { name: string; exported: boolean; node: ts.FunctionLikeDeclaration; line: number }

/** The functions at the top of a file, declared or assigned. */
export function functionsOf(source: Source): Fn[] {
  return source.ast.statements.flatMap((statement): Fn[] => {
    const words = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
    const exported = words.some((word) => word.kind === ts.SyntaxKind.ExportKeyword)
    const line = lineOf(source, statement)
    if (ts.isFunctionDeclaration(statement))
      return [{ name: statement.name?.text ?? '', exported, node: statement, line }]
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap((one) => {
      const value = one.initializer
      if (!value || !ts.isIdentifier(one.name) || !(ts.isArrowFunction(value) || ts.isFunctionExpression(value)))
        return []
      return [{ name: one.name.text, exported, node: value, line }]
    })
  })
}

export const typeOf = (parameter: ts.ParameterDeclaration | undefined): string => parameter?.type?.getText() ?? ''
