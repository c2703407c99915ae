// People who sign in through their agency: bound once by a verified address, known by their subject from then on.
import { and, eq, isNull } from 'drizzle-orm'
import { agencyIdentities, people } from '#db/schema/people'
import type { Writer } from '#db/store'
import { systemActor } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { Conflict } from '../../errors'
import { tellOfSecurity } from './security-notice.server'

/** What an agency's sign-in says of somebody, after its signature was checked. */
export type AgencyClaims = { issuer: string; subject: string; email: string | null; emailVerified: boolean }

/**
 * The person whom an agency vouches for. Throws Conflict where the address is not verified, nobody here has it, or the
 * person is already bound to another account of the agency. Never makes an account.
 */
export async function bindAgencyIdentity(tx: Writer, claims: AgencyClaims, now: Date): Promise<string> {
  const { issuer, subject } = claims
  const [known] = await tx
    .select({ personId: people.id, endedAt: people.endedAt })
    .from(agencyIdentities)
    .innerJoin(people, eq(people.id, agencyIdentities.personId))
    .where(and(eq(agencyIdentities.issuer, issuer), eq(agencyIdentities.subject, subject)))
  if (known) {
    if (known.endedAt) throw new Conflict('signIn.agency.unknown')
    return known.personId
  }
  if (!claims.email || !claims.emailVerified) throw new Conflict('signIn.agency.unverified')
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.email, claims.email.trim().toLowerCase()), isNull(people.endedAt)))
  if (!person) throw new Conflict('signIn.agency.unknown')
  const permit = ensure(systemActor('sign-in'), 'agencyIdentity.bound', true)
  const bound = await tx
    .insert(agencyIdentities)
    .values({ personId: person.id, issuer, subject, createdAt: now })
    .onConflictDoNothing()
    .returning()
  if (bound.length === 0) throw new Conflict('signIn.agency.other')
  await record(tx, permit, { subject: { kind: 'person', id: person.id }, visibility: 'closed' }, now)
  await tellOfSecurity(tx, person, 'agency-bound', now)
  return person.id
}
