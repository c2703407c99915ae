import { eq } from 'drizzle-orm'
import { releases } from '#db/schema/releases'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { Conflict, NotFound } from '../../errors'
import { freeSlug } from '../../site/slug'
import { ensureDraftCited } from '../cited-release.server'
import { forgetGate } from '../gate/gate.server'
import { mayDraftRelease, mayEditRelease, mayReviseRelease } from '../policy'
import { narrativeParts, type ReleaseStart, type ReleaseText } from '../release'
import { findRelease, findRevision } from './drafts.server'

/** Words that stand where a slug would in the addresses of releases. */
const taken = ['new', 'template', 'tables']

/** The published release that a new one corrects. Throws NotFound for any other, and for those who may not correct it. */
export async function findRevisable(db: Reader, actor: Actor, slug: string) {
  const [row] = await db.select().from(releases).where(eq(releases.slug, slug))
  if (!row || !mayReviseRelease(actor, row)) throw new NotFound()
  return row
}

/**
 * Starts a release. Its address says the period and nothing else, so that no title of a draft stays in it. A revision
 * begins with the text of what it corrects. Returns the slug.
 */
export async function draftRelease(tx: Writer, actor: Person, input: ReleaseStart, now: Date): Promise<string> {
  const permit = ensure(actor, 'release.drafted', mayDraftRelease(actor))
  const corrects = input.revises === '' ? null : await findRevisable(tx, actor, input.revises)
  if (corrects && (await findRevision(tx, corrects.id))) throw new Conflict('releases.errors.alreadyRevised')
  await ensureDraftCited(tx, { title: input.title, revisionNote: corrects ? input.revisionNote : '' })
  const known = await tx.select({ slug: releases.slug }).from(releases)
  const slug = freeSlug(input.period, [...taken, ...known.map((row) => row.slug)])
  const [draft] = await tx
    .insert(releases)
    .values({
      slug,
      title: input.title,
      period: corrects?.period ?? input.period,
      ...(corrects ? Object.fromEntries(narrativeParts.map((part) => [part, corrects[part]])) : {}),
      revises: corrects?.id ?? null,
      revisionNote: corrects ? input.revisionNote : null,
      draftedAt: now,
      draftedBy: actor.personId,
    })
    .returning()
  const facts = { slug, period: input.period, revises: corrects?.slug ?? null }
  await record(tx, permit, { subject: { kind: 'release', id: draft?.id ?? slug }, visibility: 'members', facts }, now)
  return slug
}

/**
 * Changes the text. Whatever the gate and the second reader said of the former text is taken back. Throws Invalid where it
 * says a percentage without its source.
 */
export async function editRelease(
  tx: Writer,
  actor: Person,
  slug: string,
  input: ReleaseText,
  now: Date,
): Promise<void> {
  const release = await findRelease(tx, actor, slug)
  if (release.publishedAt) throw new Conflict('releases.errors.published')
  const permit = ensure(actor, 'release.edited', mayEditRelease(actor, release))
  // A revision is about the period of what it corrects.
  const period = release.revises ? release.period : input.period
  const revisionNote = release.revises ? input.revisionNote : null
  await ensureDraftCited(tx, { ...input, revisionNote: revisionNote ?? '' })
  await tx
    .update(releases)
    .set({ ...input, period, revisionNote })
    .where(eq(releases.id, release.id))
  await forgetGate(tx, release.id)
  const facts = { slug, period }
  await record(tx, permit, { subject: { kind: 'release', id: release.id }, visibility: 'members', facts }, now)
}
