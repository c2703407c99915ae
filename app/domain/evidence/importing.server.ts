// Files of published figures into the register.
import { eq } from 'drizzle-orm'
import { evidence } from '#db/schema/evidence'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { findToday } from '../site/settings.server'
import { firstEntry, readingOf } from './caveats'
import { designKindOf } from './definitions'
import { type FiguresRead, furtherColumns } from './evidence-file'
import { figureKey, figureSlug, freeFigureSlug } from './figure'
import { keepFormer, listSlugs } from './keeping.server'
import { mayImportEvidence } from './policy'
import type { EntryRow } from './register.server'

export type ImportPlan = {
  added: FiguresRead[]
  changed: { figure: FiguresRead; row: EntryRow }[]
  same: number
}

/** What an import would do. The first entry comes with every import. */
export async function planImport(db: Reader, figures: readonly FiguresRead[]): Promise<ImportPlan> {
  const rows = await db.select().from(evidence)
  const byFigure = new Map(rows.map((row) => [figureKey(row), row]))
  // An entry whose place, period or measure was corrected is still the one that the file means.
  const bySlug = new Map(rows.map((row) => [row.slug, row]))
  const plan: ImportPlan = { added: [], changed: [], same: 0 }
  const seen = new Set<string>()
  for (const figure of [...figures, firstEntry as FiguresRead]) {
    const key = figureKey(figure)
    if (seen.has(key)) continue
    seen.add(key)
    const row = byFigure.get(key) ?? bySlug.get(figureSlug(figure))
    if (!row) plan.added.push(figure)
    else if (changes(figure, row)) plan.changed.push({ figure, row })
    else plan.same++
  }
  return plan
}

/** A file changes what it says: value and source, and those further columns that it has. */
const changes = (figure: FiguresRead, row: EntryRow): boolean =>
  figure.value !== row.value ||
  figure.source !== row.source ||
  furtherColumns.some((column) => figure[column] !== undefined && figure[column] !== row[column])

/** Writes figures into the register: new ones are added, changed ones keep what they said before beside them. */
export async function importEvidence(
  tx: Writer,
  actor: Actor,
  figures: readonly FiguresRead[],
  now: Date,
): Promise<ImportPlan> {
  const permit = ensure(actor, 'evidence.imported', mayImportEvidence(actor))
  const plan = await planImport(tx, figures)
  const addedOn = await findToday(tx, now)
  const taken = await listSlugs(tx)
  const rows = plan.added.map(({ place, period, measure, value, source, ...further }) => {
    const figure = { place, period, measure, value, source }
    const slug = freeFigureSlug(figure, taken)
    taken.add(slug)
    const kept = { slug, addedOn, addedBy: personIdOf(actor), updatedAt: now }
    return { ...figure, ...readingOf(figure), ...said(further), ...kept }
  })
  for (let at = 0; at < rows.length; at += 100) await tx.insert(evidence).values(rows.slice(at, at + 100))
  for (const { figure, row } of plan.changed) {
    const { value, source, ...further } = figure
    await keepFormer(tx, row, { reason: '', by: personIdOf(actor) }, now)
    await tx
      .update(evidence)
      .set({ value, source, ...said(further), updatedAt: now })
      .where(eq(evidence.id, row.id))
  }
  if (plan.added.length + plan.changed.length > 0) {
    const facts = { slug: null, added: plan.added.length, changed: plan.changed.length }
    await record(tx, permit, { subject: { kind: 'evidence', id: 'register' }, visibility: 'public', facts }, now)
  }
  return plan
}

/** The further columns that a line of a file fills. */
const said = (figure: Partial<FiguresRead>) => ({
  ...Object.fromEntries(furtherColumns.flatMap((column) => (figure[column] ? [[column, figure[column]]] : []))),
  ...(figure.design ? { designKind: designKindOf(figure.design) } : {}),
})
