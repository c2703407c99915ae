import { and, asc, desc, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import { bodies, bodyOffices } from '#db/schema/bodies'
import { charters } from '#db/schema/charters'
import { people } from '#db/schema/people'
import type { Office } from '#db/schema/words'
import { type Slots, statement } from '#db/statement'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { maySee } from '../access/visibility'
import { NotFound } from '../errors'
import { holdsOn } from '../people/actor.server'
import { personName } from '../people/names'
import type { Charter } from '../seats/delegates.server'
import { type Body, type Expiry, expiryOf } from './body'

// That a body exists, and its charter, are public whatever its visibility; what it does and who holds its seats is not.

const standing = statement((db) =>
  db.select().from(bodies).where(isNull(bodies.endedAt)).orderBy(asc(bodies.position), asc(bodies.id)),
)

/** The standing bodies in their order. They are public; `_actor` says so at the call. */
export async function listBodies(db: Reader, _actor: Actor): Promise<Body[]> {
  return standing(db)
}

const bySlug = statement((db, { slug }: Slots<{ slug: string }>) =>
  db.select().from(bodies).where(eq(bodies.slug, slug)),
)

/** A body by its slug, also one that has ended. Throws NotFound. */
export async function findBody(db: Reader, _actor: Actor, slug: string): Promise<Body> {
  const [body] = await bySlug(db, { slug })
  if (!body) throw new NotFound()
  return body
}

const byId = statement((db, { bodyId }: Slots<{ bodyId: string }>) =>
  db.select().from(bodies).where(eq(bodies.id, bodyId)),
)

/** A body by its id. Throws NotFound. */
export async function findBodyById(db: Reader, _actor: Actor, bodyId: string): Promise<Body> {
  const [body] = await byId(db, { bodyId })
  if (!body) throw new NotFound()
  return body
}

/** Bodies that have ended, the last first. What they left on record stays where it was. */
export async function listEndedBodies(db: Reader, _actor: Actor): Promise<Body[]> {
  return db.select().from(bodies).where(isNotNull(bodies.endedAt)).orderBy(desc(bodies.endedAt), asc(bodies.id))
}

/** What everybody may read of a charter: all but its standing items, which readers of the agendas alone are told. */
export type PublicCharter = Omit<Charter, 'items'>

const adoptedBy = statement((db, { today }: Slots<{ today: string }>) =>
  db.select().from(charters).where(lte(charters.adoptedOn, today)).orderBy(asc(charters.version)),
)

/** The charter in force on the day, by body id; a body without one is not in it. */
export async function listChartersInForce(db: Reader, today: string): Promise<Map<string, PublicCharter>> {
  const rows = await adoptedBy(db, { today })
  return new Map(rows.map(({ items: _items, ...charter }) => [charter.bodyId, charter]))
}

export type OfficeHolder = {
  officeId: string
  office: Office
  personId: string
  name: string
  title: string
  email: string | null
  startsOn: string
  endsOn: string | null
  expiry: Expiry | null
}

/** Chair and clerk of a body on the day; nobody where the actor may not know the body's people. */
export async function listOffices(db: Reader, actor: Actor, body: Body, today: string): Promise<OfficeHolder[]> {
  if (!maySee(actor, { visibility: body.visibility, bodyId: body.id })) return []
  const rows = await db
    .select({ office: bodyOffices, person: people })
    .from(bodyOffices)
    .innerJoin(people, eq(people.id, bodyOffices.personId))
    .where(and(eq(bodyOffices.bodyId, body.id), holdsOn(bodyOffices, today), isNull(people.endedAt)))
    .orderBy(asc(bodyOffices.office), asc(bodyOffices.startsOn), asc(bodyOffices.id))
  const isMember = actor.kind === 'person' && actor.isMember
  return rows.map(({ office, person }) => ({
    officeId: office.id,
    office: office.office,
    personId: person.id,
    name: personName(person),
    title: person.title,
    email: isMember ? person.email : null,
    startsOn: office.startsOn,
    endsOn: office.endsOn,
    expiry: isMember ? expiryOf(office.endsOn, today) : null,
  }))
}
