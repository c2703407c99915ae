// What the convention tests read the tree with: files as text and as TypeScript syntax, and a test that shows both that
// the tree keeps a rule and that the rule bites.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A source file; `path` is relative to the root of the project, with forward slashes. */
export type Source = { path: string; text: string; ast: ts.SourceFile }
/** One breach of a rule: `path:line what`. */
export type Finding = string
export type Rule = (source: Source) => Finding[]

const parsed = new Map<string, Source>()
const code = /(?<!\.d)\.(ts|tsx|js|mjs|cjs)$/

export function parse(path: string, text: string): Source {
  const kind = /\.(tsx|jsx)$/.test(path) ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return { path, text, ast: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind) }
}

/** Every code file below the folders, parsed; a folder that does not exist yet is empty. */
export function sources(folders: string[], only: RegExp = code): Source[] {
  return pathsBelow(folders)
    .filter((path) => code.test(path) && only.test(path))
    .map((path) => {
      const known = parsed.get(path) ?? parse(path, readFileSync(join(root, path), 'utf8'))
      parsed.set(path, known)
      return known
    })
}

export function pathsBelow(folders: string[]): string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort()
}

/** Files that are, or would be, under version control; without git, everything but what is made by tools. */
export function keptFiles(): string[] {
  try {
    const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return list
      .toString()
      .split('\0')
      .filter((path) => path !== '' && existsSync(join(root, path)))
  } catch {
    const made = /^(node_modules|build|data|coverage|\.cache|\.git)(\/|$)/
    return readdirSync(root, { withFileTypes: true })
      .filter((entry) => !made.test(entry.name))
      .flatMap((entry) => (entry.isDirectory() ? pathsBelow([entry.name]) : [entry.name]))
  }
}

/** Calls `visit` for the node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** Every node of the file for which `pick` says what is wrong, as findings. */
export function findings(source: Source, pick: (node: ts.Node) => string | null): Finding[] {
  const found: Finding[] = []
  walk(source.ast, (node) => {
    const what = pick(node)
    if (what !== null) found.push(`${source.path}:${lineOf(source, node)} ${what}`)
  })
  return found
}

export function lineOf(source: Source, node: ts.Node): number {
  return source.ast.getLineAndCharacterOfPosition(node.getStart(source.ast)).line + 1
}

/** Fails with the reason and every finding. */
export function expectNone(found: Finding[], because: string): void {
  if (found.length > 0) expect.fail(`${because}\n\n${found.map((one) => `  ${one}`).join('\n')}\n`)
}

type Sample = [path: string, text: string]

/**
 * Two tests: the tree keeps the rule; the rule finds something in every `wrong` sample and nothing in a `right` one.
 * `because` is the reason, told to whoever breaks the rule.
 */
export function convention(
  name: string,
  spec: { because: string; files: () => Source[]; rule: Rule; wrong: Sample[]; right: Sample[] },
): void {
  test(name, () => expectNone(spec.files().flatMap(spec.rule), spec.because))
  test(`it would be noticed if not: ${name}`, () => {
    for (const [path, text] of spec.wrong) expect(spec.rule(parse(path, text)), text).not.toEqual([])
    for (const [path, text] of spec.right) expect(spec.rule(parse(path, text)), text).toEqual([])
  })
}
