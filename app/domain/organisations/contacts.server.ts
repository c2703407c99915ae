// Whom to ask in an organisation. Members see its people; visitors see a role, and a name where the person said so.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { organisationContacts } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import { memberships, people } from '#db/schema/people'
import { type ContactRole, contactRoles } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { type Actor, hasSiteRole } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { NotFound } from '../errors'
import { holdsOn } from '../people/actor.server'
import { personName } from '../people/names'
import { mayShowContact } from './policy'

export type Contact = { personId: string; name: string; title: string; email: string; phone: string | null }

const knowsPeople = (actor: Actor, organisationId: string) =>
  actor.kind === 'person' && (actor.isMember || actor.organisationIds.includes(organisationId))

/** The organisation's people on the day, for members: address, and telephone where the person shows it. Nobody else sees any. */
export async function listContacts(
  db: Reader,
  actor: Actor,
  organisationId: string,
  today: string,
): Promise<Contact[]> {
  if (!knowsPeople(actor, organisationId)) return []
  const rows = await db
    .selectDistinct({ person: people })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.organisationId, organisationId), holdsOn(memberships, today), isNull(people.endedAt)))
    .orderBy(asc(people.name), asc(people.id))
  return rows.map(({ person }) => ({
    personId: person.id,
    name: personName(person),
    title: person.title,
    email: person.email,
    phone: person.phoneShown ? person.phone : null,
  }))
}

export type RoleContact = {
  contactId: string
  role: ContactRole
  /** All null for whoever may not know them. */
  name: string | null
  title: string | null
  email: string | null
  phone: string | null
  /** The actor is this person: they may show or hide their name. */
  isOwn: boolean
  namePublic: boolean
}

/** Who is named for what, in the order of the roles. Somebody who has left the organisation is not among them. */
export async function listRoleContacts(
  db: Reader,
  actor: Actor,
  organisationId: string,
  today: string,
): Promise<RoleContact[]> {
  const rows = await db
    .selectDistinct({ contact: organisationContacts, person: people })
    .from(organisationContacts)
    .innerJoin(people, eq(people.id, organisationContacts.personId))
    .innerJoin(
      memberships,
      and(eq(memberships.personId, people.id), eq(memberships.organisationId, organisationContacts.organisationId)),
    )
    .where(
      and(eq(organisationContacts.organisationId, organisationId), holdsOn(memberships, today), isNull(people.endedAt)),
    )
  const isMember = knowsPeople(actor, organisationId)
  return rows
    .sort((a, b) => contactRoles.indexOf(a.contact.role) - contactRoles.indexOf(b.contact.role))
    .map(({ contact, person }) => {
      const isNamed = isMember || contact.namePublic
      return {
        contactId: contact.id,
        role: contact.role,
        name: isNamed ? personName(person) : null,
        title: isNamed ? person.title : null,
        email: isMember ? person.email : null,
        phone: isMember && person.phoneShown ? person.phone : null,
        isOwn: mayShowContact(actor, { personId: person.id }),
        namePublic: isMember && contact.namePublic,
      }
    })
}

/** Names of people that a record or a proposal speaks of, for those who may know them; by id. */
export async function findContactNames(db: Reader, actor: Actor, organisationId: string): Promise<Map<string, string>> {
  if (!knowsPeople(actor, organisationId) && !hasSiteRole(actor, 'project-manager', 'administrator')) return new Map()
  const rows = await db
    .selectDistinct({ id: people.id, name: people.name, displayName: people.displayName })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.organisationId, organisationId))
  return new Map(rows.map((row) => [row.id, personName(row)]))
}

/** The person lets visitors read their name beside the role, or no longer. Throws NotFound for a contact that is not there. */
export async function showContact(
  tx: Writer,
  actor: Actor,
  slug: string,
  contactId: string,
  isPublic: boolean,
  now: Date,
): Promise<void> {
  const [found] = await tx
    .select({
      contact: organisationContacts,
      organisation: { id: organisations.id, name: organisations.name, slug: organisations.slug },
    })
    .from(organisationContacts)
    .innerJoin(organisations, eq(organisations.id, organisationContacts.organisationId))
    .where(and(eq(organisationContacts.id, contactId), eq(organisations.slug, slug)))
  if (!found) throw new NotFound()
  const permit = ensure(actor, 'contact.shown', mayShowContact(actor, found.contact))
  await tx.update(organisationContacts).set({ namePublic: isPublic }).where(eq(organisationContacts.id, contactId))
  const facts = { name: found.organisation.name, slug, role: found.contact.role, shown: isPublic }
  const subject = { kind: 'organisation' as const, id: found.organisation.id }
  await record(tx, permit, { subject, visibility: 'members', facts }, now)
}
