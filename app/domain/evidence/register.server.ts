import { and, asc, eq, inArray } from 'drizzle-orm'
import { containsText } from '#db/dialect'
import { evidence, evidenceRevisions } from '#db/schema/progress'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { findSite } from '../site/settings.server'
import { dayOf } from '../time'
import { firstEntry, readingOf } from './caveats'
import { type Figure, figureKey, figureSlug } from './figure'
import { mayImportEvidence } from './policy'

export type Entry = typeof evidence.$inferSelect & {
  slug: string
  /** What it said before it was corrected, newest first. */
  former: { value: string; caveat: string; replacedAt: Date }[]
}
export type EvidenceFilter = { place?: string; words?: string }

/** The register, the first entry on top, then by place as the places first came in. */
export async function listEvidence(db: Reader, { place, words }: EvidenceFilter): Promise<Entry[]> {
  const rows = await db
    .select()
    .from(evidence)
    .where(
      and(place ? eq(evidence.place, place) : undefined, words ? containsText(evidence.measure, words) : undefined),
    )
    .orderBy(asc(evidence.place), asc(evidence.period), asc(evidence.measure), asc(evidence.id))
  const former = await db
    .select()
    .from(evidenceRevisions)
    .where(inArray(evidenceRevisions.evidenceId, [...rows.map(({ id }) => id), '']))
    .orderBy(asc(evidenceRevisions.replacedAt), asc(evidenceRevisions.id))
  const isFirst = (row: Figure) => figureKey(row) === figureKey(firstEntry)
  return rows
    .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
    .map((row) => ({
      ...row,
      slug: figureSlug(row),
      former: former.filter(({ evidenceId }) => evidenceId === row.id).reverse(),
    }))
}

export async function listEvidencePlaces(db: Reader): Promise<string[]> {
  const rows = await db.selectDistinct({ place: evidence.place }).from(evidence).orderBy(asc(evidence.place))
  return rows.map(({ place }) => place)
}

export type ImportPlan = { added: Figure[]; changed: (Figure & { id: string; before: string })[]; same: number }

/** What an import would do. The first entry comes with every import. */
export async function planImport(db: Reader, figures: readonly Figure[]): Promise<ImportPlan> {
  const rows = await db.select().from(evidence)
  const known = new Map(rows.map((row) => [figureKey(row), row]))
  const plan: ImportPlan = { added: [], changed: [], same: 0 }
  const seen = new Set<string>()
  for (const { place, period, measure, value, source } of [...figures, firstEntry]) {
    const figure = { place, period, measure, value, source }
    const key = figureKey(figure)
    if (seen.has(key)) continue
    seen.add(key)
    const row = known.get(key)
    if (!row) plan.added.push(figure)
    else if (row.value !== value || row.source !== source)
      plan.changed.push({ ...figure, id: row.id, before: row.value })
    else plan.same++
  }
  return plan
}

/** Writes figures into the register: new ones are added, changed ones keep their former value beside them. */
export async function importEvidence(
  tx: Writer,
  actor: Actor,
  figures: readonly Figure[],
  now: Date,
): Promise<ImportPlan> {
  const permit = ensure(actor, 'evidence.imported', mayImportEvidence(actor))
  const site = await findSite(tx)
  const plan = await planImport(tx, figures)
  const addedOn = dayOf(now, site?.timeZone ?? 'UTC')
  const rows = plan.added.map((figure) => ({
    ...figure,
    ...readingOf(figure),
    addedOn,
    addedBy: personIdOf(actor),
    updatedAt: now,
  }))
  for (let at = 0; at < rows.length; at += 100) await tx.insert(evidence).values(rows.slice(at, at + 100))
  for (const { id, before, ...figure } of plan.changed) {
    const [row] = await tx.select().from(evidence).where(eq(evidence.id, id))
    if (before !== figure.value) {
      await tx
        .insert(evidenceRevisions)
        .values({ evidenceId: id, value: before, caveat: row?.caveat ?? '', replacedAt: now })
    }
    await tx
      .update(evidence)
      .set({ value: figure.value, source: figure.source, ...readingOf(figure), updatedAt: now })
      .where(eq(evidence.id, id))
  }
  if (plan.added.length + plan.changed.length > 0) {
    const facts = { added: plan.added.length, changed: plan.changed.length }
    await record(tx, permit, { subject: { kind: 'evidence', id: 'register' }, visibility: 'public', facts }, now)
  }
  return plan
}
