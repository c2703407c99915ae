import type { AgreementKind, Stance } from '#db/schema/words'

/** The stances that count in favour where votes are counted. */
export const isInFavour = (stance: Stance): boolean => stance === 'agree' || stance === 'agree-with-conditions'

/** The stances that count against where votes are counted. "Not yet" is no agreement, and silence is not one either. */
export const isAgainst = (stance: Stance): boolean => stance === 'object' || stance === 'not-yet'

/** What the words given with a stance are: a condition, what is needed, a reason; and whether they may be left out. */
export const wordsAsked: Record<Stance, 'condition' | 'need' | 'reason' | 'optional'> = {
  agree: 'optional',
  'agree-with-conditions': 'condition',
  'stand-aside': 'optional',
  'not-yet': 'need',
  object: 'reason',
  recused: 'optional',
}

/**
 * What an organisation's position on an adopted policy says to the agreement ledger; null where it says nothing.
 * Standing aside lets the others decide and is not an agreement; a recused organisation has not spoken.
 */
export function agreementKindOf(stance: Stance): AgreementKind | null {
  switch (stance) {
    case 'agree':
      return 'agreed'
    case 'agree-with-conditions':
      return 'agreed-with-conditions'
    case 'not-yet':
      return 'not-yet'
    case 'object':
      return 'objected'
    case 'stand-aside':
    case 'recused':
      return null
  }
}

/** Each organisation's last word: the row with its highest ordinal, whatever the order of the rows. */
export function currentPositions<Row extends { organisationId: string; ordinal: number }>(
  history: Iterable<Row>,
): Map<string, Row> {
  const current = new Map<string, Row>()
  for (const row of history) {
    const last = current.get(row.organisationId)
    if (!last || row.ordinal > last.ordinal) current.set(row.organisationId, row)
  }
  return current
}

/** The stances alone, as the outcome's facts want them. */
export const stancesOf = (
  history: Iterable<{ organisationId: string; ordinal: number; stance: Stance }>,
): Map<string, Stance> => new Map([...currentPositions(history)].map(([id, row]) => [id, row.stance]))
