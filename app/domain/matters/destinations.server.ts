import { asc, isNull } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import type { Reader } from '#db/store'
import { Invalid } from '../errors'

export type Destination = { id: string; slug: string; name: string; kind: string }

/** The bodies to which a matter can go. That a body exists is known to everybody. */
export async function listDestinations(db: Reader): Promise<Destination[]> {
  return db
    .select({ id: bodies.id, slug: bodies.slug, name: bodies.name, kind: bodies.kind })
    .from(bodies)
    .where(isNull(bodies.endedAt))
    .orderBy(asc(bodies.position), asc(bodies.id))
}

/** The body of an id that a form sent. Throws Invalid at `field` where there is none. */
export async function findDestination(db: Reader, bodyId: string, field: string): Promise<Destination> {
  const found = (await listDestinations(db)).find((body) => body.id === bodyId)
  if (!found) throw new Invalid({ [field]: 'errors.choose' })
  return found
}
