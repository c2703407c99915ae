import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { gateReports, releases, releaseTables } from '#db/schema/releases'
import type { Reader } from '#db/store'
import { type Actor, hasSiteRole } from '../access/actor'
import type { Need } from '../need'
import { mayPublishRelease, mayReviewRelease } from './policy'

/**
 * Releases on their way: those that wait for the actor as their second reader, those that are reviewed and wait to be
 * published, and the actor's own drafts that the gate has refused. The longest waiting first.
 */
export async function listReleaseNeeds(db: Reader, actor: Actor): Promise<Need[]> {
  if (actor.kind !== 'person') return []
  const serves = hasSiteRole(actor, 'project-manager', 'administrator', 'evaluator')
  if (!serves && actor.organisationIds.length === 0) return []
  const rows = await db
    .select({ release: releases, uploader: releaseTables.uploadedBy, report: gateReports.releaseId })
    .from(releases)
    .leftJoin(releaseTables, eq(releaseTables.releaseId, releases.id))
    .leftJoin(gateReports, eq(gateReports.releaseId, releases.id))
    .where(
      and(
        isNull(releases.publishedAt),
        or(isNotNull(releases.gatedAt), and(isNotNull(gateReports.releaseId), eq(releases.draftedBy, actor.personId))),
      ),
    )
    .orderBy(asc(releases.draftedAt), asc(releases.id))
  const once = new Map(rows.map((row) => [row.release.id, row]))
  return [...once.values()].flatMap(({ release }): Need[] => {
    const uploaders = rows.flatMap((row) => (row.release.id === release.id && row.uploader ? [row.uploader] : []))
    const facts = { ...release, uploaders }
    const place = { slug: release.slug }
    const params = { title: release.title }
    const open = { place, dueOn: null, for: null }
    if (mayReviewRelease(actor, facts))
      return [
        {
          ...open,
          kind: 'releaseReview',
          key: release.slug,
          title: { key: 'account.desk.release', params },
          why: { key: 'account.desk.releaseWhy' },
        },
      ]
    if (mayPublishRelease(actor, facts))
      return [
        {
          ...open,
          kind: 'releasePublication',
          key: `${release.slug} publication`,
          title: { key: 'account.desk.publish', params },
          why: { key: 'account.desk.publishWhy' },
        },
      ]
    if (release.gatedAt !== null || release.draftedBy !== actor.personId) return []
    return [
      {
        ...open,
        kind: 'gate',
        key: `${release.slug} gate`,
        title: { key: 'account.desk.gate', params },
        why: { key: 'account.desk.gateWhy' },
      },
    ]
  })
}
