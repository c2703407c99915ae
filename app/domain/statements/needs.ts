// What waits for whom on a statement. Pure: over a statement that was found for the actor.
import type { Actor } from '../access/actor'
import { mayReleaseStatement, type StatementFacts, whyNoSignOff } from './policy'
import type { StatementState } from './statement'

type Partner = { organisationId: string; name: string; isSigned: boolean }
type Pending = StatementFacts & {
  number: string
  title: string
  bodyName: string
  state: StatementState
  partners: Partner[]
}

/** The named organisations of which this person holds a seat on the body, and why they cannot sign off, if so. */
export const mandatesOf = (actor: Actor, statement: StatementFacts & { partners: Partner[] }) =>
  actor.kind !== 'person'
    ? []
    : statement.partners
        .filter((partner) =>
          actor.seats.some(
            (seat) => seat.bodyId === statement.bodyId && seat.organisationId === partner.organisationId,
          ),
        )
        .map((partner) => ({
          organisationId: partner.organisationId,
          name: partner.name,
          isSigned: partner.isSigned,
          why: whyNoSignOff(actor, statement, { organisationId: partner.organisationId, isNamed: true }),
        }))

/** Sign-offs that wait for this person: one entry for each organisation that they act for. */
export const signOffsAwaited = (actor: Actor, statements: readonly Pending[]) =>
  statements.flatMap((statement) =>
    mandatesOf(actor, statement)
      .filter(({ isSigned, why }) => !isSigned && why === null)
      .map(({ organisationId, name }) => ({
        number: statement.number,
        title: statement.title,
        bodyName: statement.bodyName,
        organisationId,
        organisationName: name,
      })),
  )

/** Statements that all have signed and that this person may release. */
export const releasable = <S extends Pending>(actor: Actor, statements: readonly S[]): S[] =>
  statements.filter((statement) => statement.state === 'signed' && mayReleaseStatement(actor, statement))
