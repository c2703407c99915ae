// What the answers of set-up come to. Pure.
import { cadenceRule } from '../bodies/cadence'
import { type BodyAnswers, type BodyField, bodyFields, type FoundingBody, foundingBodies, quorumShares } from './setup'
import { type AnswersRead, foundingOrganisations } from './setup-steps'

type Read = Extract<AnswersRead, { ok: true }>['answers']

/** The answers of all steps as what is to be made of them. */
export function setupOf({ site, languages, numbers, people, bodies, table, measures }: Read) {
  const body = (kind: FoundingBody) => {
    const named: Record<string, unknown> = bodies
    const given = Object.fromEntries(
      (Object.keys(bodyFields) as BodyField[]).map((field) => [field, named[`${kind}.${field}`]]),
    ) as BodyAnswers
    return {
      kind,
      name: given.name,
      purpose: given.purpose,
      visibility: given.visibility,
      decisionRule: given.rule,
      quorumShare: quorumShares[given.quorum],
      requiredSectors: table[`${kind}.sectors`],
      cadence: cadenceRule(given),
      noticeDays: given.notice,
      amendmentDays: given.amendment,
    }
  }
  return {
    site: { ...site, locales: languages.languages, terminology: languages.terminology, ...numbers },
    administrator: {
      name: people.adminName,
      email: people.adminEmail,
      runsProject: people.adminRunsProject,
    },
    manager: people.adminRunsProject ? null : { name: people.managerName, email: people.managerEmail },
    bodies: foundingBodies.map(body),
    organisations: foundingOrganisations(table),
    measures: measures.measures,
  }
}
export type Setup = ReturnType<typeof setupOf>
