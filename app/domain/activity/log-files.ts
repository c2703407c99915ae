// The log as files to take away. Pure.
import { stringify } from 'csv-stringify/sync'
import type { By } from './activity'

type Line = {
  seq: number
  at: Date
  by: By
  byRole: string | null
  verb: string
  subjectKind: string
  subjectId: string
  bodyName: string | null
  visibility: string
  facts: Record<string, string | number | boolean | null>
}

const nameOf = (by: By): string => (by.kind === 'person' ? by.name : by.kind)

const columns = ['number', 'at', 'by', 'by role', 'what', 'kind', 'id', 'body', 'visibility', 'facts']

/** One line an entry. Nothing in it can run as a formula. */
export function logCsv(lines: Line[]): string {
  const rows = lines.map((line) => [
    String(line.seq),
    line.at.toISOString(),
    nameOf(line.by),
    line.byRole ?? '',
    line.verb,
    line.subjectKind,
    line.subjectId,
    line.bodyName ?? '',
    line.visibility,
    Object.entries(line.facts)
      .map(([key, value]) => `${key}: ${value}`)
      .join('; '),
  ])
  return `\uFEFF${stringify([columns, ...rows], { escape_formulas: true, record_delimiter: '\r\n' })}`
}

export function logJson(lines: Line[]): string {
  const entries = lines.map(({ seq, at, by, byRole, verb, subjectKind, subjectId, bodyName, visibility, facts }) => ({
    number: seq,
    at: at.toISOString(),
    by: by.kind,
    ...(by.kind === 'person' ? { name: by.name } : {}),
    byRole,
    what: verb,
    about: { kind: subjectKind, id: subjectId },
    body: bodyName,
    visibility,
    facts,
  }))
  return `${JSON.stringify({ format: 'accord-activity-log/1', entries }, null, 2)}\n`
}
