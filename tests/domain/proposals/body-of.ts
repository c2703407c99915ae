import type { DecisionRule, Sector, Stance } from '#db/schema/words'
import type { OutcomeFacts } from '~/domain/proposals/decisions/count'
import { outcomeOf } from '~/domain/proposals/decisions/outcome'

/** Short names of stances for tables of cases: one letter an organisation, `.` for one that has not answered. */
export const stanceOfLetter: Record<string, Stance | undefined> = {
  y: 'agree',
  c: 'agree-with-conditions',
  s: 'stand-aside',
  n: 'not-yet',
  o: 'object',
  r: 'recused',
  '.': undefined,
}

/** The facts of a body whose answers are written as letters, such as 'yyco.'; organisations are o0, o1, … */
export function factsOf(
  answers: string,
  rule: DecisionRule,
  rest: { quorumShare?: number; requiredSectors?: Sector[]; sectors?: (Sector | null)[] } = {},
): OutcomeFacts {
  const letters = [...answers]
  const positions = new Map<string, Stance>()
  for (const [i, letter] of letters.entries()) {
    const stance = stanceOfLetter[letter]
    if (stance) positions.set(`o${i}`, stance)
  }
  return {
    rule,
    seats: letters.map((_, i) => ({ organisationId: `o${i}`, sector: rest.sectors?.[i] ?? null })),
    positions,
    quorumShare: rest.quorumShare ?? 0.5,
    requiredSectors: rest.requiredSectors ?? [],
  }
}

export const resultOf = (...given: Parameters<typeof factsOf>) => outcomeOf(factsOf(...given)).outcome
