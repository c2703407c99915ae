import { desc, eq } from 'drizzle-orm'
import { inList } from '#db/dialect'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import { statementSignOffs } from '#db/schema/statements'
import { type Slots, statement } from '#db/statement'
import type { Reader } from '#db/store'
import { personName } from '../people/names'

const signOffsOf = statement((db, { statementIds }: Slots<{ statementIds: readonly string[] }>) =>
  db
    .select({
      id: statementSignOffs.id,
      statementId: statementSignOffs.statementId,
      version: statementSignOffs.version,
      ordinal: statementSignOffs.ordinal,
      organisationId: statementSignOffs.organisationId,
      organisationName: organisations.name,
      signedAt: statementSignOffs.signedAt,
      withdrawnAt: statementSignOffs.withdrawnAt,
      withdrawalReason: statementSignOffs.withdrawalReason,
      name: people.name,
      displayName: people.displayName,
    })
    .from(statementSignOffs)
    .innerJoin(organisations, eq(organisations.id, statementSignOffs.organisationId))
    .innerJoin(people, eq(people.id, statementSignOffs.signedBy))
    .where(inList(statementSignOffs.statementId, statementIds))
    .orderBy(desc(statementSignOffs.signedAt), desc(statementSignOffs.id)),
)

/** Every sign-off of some statements, also of earlier texts and those taken back, the last first. */
export async function listSignOffs(db: Reader, statementIds: string[]) {
  if (statementIds.length === 0) return []
  const rows = await signOffsOf(db, { statementIds })
  return rows.map(({ name, displayName, ...row }) => ({ ...row, signedByName: personName({ name, displayName }) }))
}
