import { and, asc, eq, isNotNull, isNull, ne, not, type SQL, sql } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { releases, releaseTables } from '#db/schema/releases'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { noRow } from '../access/clauses.server'
import { personName } from '../people/names'
import { isSecondReader } from './policy'

export type ReleaseToReview = { slug: string; title: string; period: string; gatedAt: Date; draftedByName: string }

/** Releases that passed the gate and wait for this person as their second reader, the longest waiting first. */
export async function listReleasesToReview(db: Reader, actor: Actor): Promise<ReleaseToReview[]> {
  const rows = await db
    .select({
      slug: releases.slug,
      title: releases.title,
      period: releases.period,
      gatedAt: releases.gatedAt,
      name: people.name,
      displayName: people.displayName,
    })
    .from(releases)
    .innerJoin(people, eq(people.id, releases.draftedBy))
    .where(reviewableBy(actor))
    .orderBy(asc(releases.gatedAt), asc(releases.id))
  return rows.flatMap(({ gatedAt, name, displayName, ...row }) =>
    gatedAt ? [{ ...row, gatedAt, draftedByName: personName({ name, displayName }) }] : [],
  )
}

/** The store's half of `mayReviewRelease`; a test holds the two together. */
function reviewableBy(actor: Actor): SQL {
  if (actor.kind !== 'person' || !isSecondReader(actor)) return noRow
  const uploads = sql`exists (select 1 from ${releaseTables} where ${releaseTables.releaseId} = ${releases.id} and ${releaseTables.uploadedBy} = ${actor.personId})`
  return and(
    isNotNull(releases.gatedAt),
    isNull(releases.reviewedAt),
    isNull(releases.publishedAt),
    ne(releases.draftedBy, actor.personId),
    not(uploads),
  ) as SQL
}
