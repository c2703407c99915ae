import { type Outcome, outcomes } from '#db/schema/words'

/** `in-effect`: adopted, its day has come, nothing has taken its place; `replaced`; `review-due`: to be looked at again by now. */
export const decisionStandings = ['in-effect', 'replaced', 'review-due'] as const
export type DecisionStanding = (typeof decisionStandings)[number]

export type DecisionFilter = {
  /** Words of the title, the text, the statement or the number. */
  words: string
  bodyId: string | null
  outcome: Outcome | null
  year: number | null
  policyId?: string | null
  standing?: DecisionStanding | null
  /** The day on which it is asked how each decision stands; without it nothing is said of that. */
  today?: string
  zone: string
}

type Known = { bodies: { id: string }[]; policies: { id: string; slug: string }[]; today: string; zone: string }

/** What an address narrows the register to; whatever cannot be read narrows nothing. The same for the page and its files. */
export function filterOf(asked: URLSearchParams, { bodies, policies, today, zone }: Known): DecisionFilter {
  const said = (name: string) => asked.get(name)?.trim().slice(0, 200) ?? ''
  return {
    words: said('words'),
    bodyId: bodies.find((body) => body.id === said('body'))?.id ?? null,
    outcome: outcomes.find((one) => one === said('outcome')) ?? null,
    year: /^[12]\d{3}$/.test(said('year')) ? Number(said('year')) : null,
    policyId: policies.find((policy) => policy.slug === said('policy'))?.id ?? null,
    standing: decisionStandings.find((one) => one === said('standing')) ?? null,
    today,
    zone,
  }
}

/** The filter as an address says it. */
export const valuesOf = (filter: DecisionFilter, policies: { id: string; slug: string }[]) => ({
  words: filter.words,
  year: filter.year === null ? '' : String(filter.year),
  body: filter.bodyId ?? '',
  policy: policies.find((policy) => policy.id === filter.policyId)?.slug ?? '',
  outcome: filter.outcome ?? '',
  standing: filter.standing ?? '',
})
