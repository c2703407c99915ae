// What the log is narrowed to, and how an entry names who did what.
import { z } from 'zod'
import { optionalDay, optionalId } from '../input'
import { verbGroups } from './verbs'

/** What the log is narrowed to; whatever cannot be read narrows nothing. */
export const ActivityFilter = z.object({
  body: optionalId().catch(null),
  person: optionalId().catch(null),
  group: z.enum(verbGroups).nullable().catch(null),
  from: optionalDay().catch(null),
  to: optionalDay().catch(null),
})
export type ActivityFilter = z.output<typeof ActivityFilter>

/** Who did it: a person by name, one who was taken out of the log, the site's own clockwork, or somebody without an account. */
export type By = { kind: 'person'; name: string } | { kind: 'former' | 'system' | 'visitor' }
type Doer = { actorKind: 'visitor' | 'person' | 'system'; actorName: string | null }
export const byOf = ({ actorKind, actorName }: Doer): By => {
  if (actorKind !== 'person') return { kind: actorKind }
  return actorName === null ? { kind: 'former' } : { kind: 'person', name: actorName }
}

type Facts = Record<string, string | number | boolean | null>
/** What an entry is about, in words that stand in its facts: a number, a title, a name. '' if there are none. */
export function aboutOf(facts: Facts): string {
  const word = facts.title ?? facts.name ?? facts.bodyName ?? facts.organisation ?? facts.slug ?? ''
  return [facts.number, word].filter((part) => part !== undefined && part !== null && part !== '').join(' ')
}
