// Proposals of the small cast's operational workgroup, made by the real commands. The workgroup decides by consensus;
// its voices are police, prosecutor, defender, northside, opendoor and peers; grace is its chair, ines its clerk.

import type { Stance } from '#db/schema/words'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { now } from '#tests/support/store'
import { draftProposal } from '~/domain/proposals/drafting.server'
import { givePosition } from '~/domain/proposals/positions/positions.server'
import { openProposal } from '~/domain/proposals/procedure.server'
import { ProposalInput } from '~/domain/proposals/proposal'

export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
/** The tests' moment is 09:00 in the cast's time zone; the proposal closes at 12:00. */
export const closing = later(180)

export const proposalForm = (changed: Record<string, unknown> = {}) => ({
  bodyId: 'owg',
  title: 'Hand over within an hour',
  text: 'An officer and a case manager meet **within an hour**.',
  rationale: 'People walked away while they waited.',
  visibility: 'public',
  opensAt: '2026-11-18T08:00',
  closesAt: '2026-11-18T12:00',
  ...changed,
})
export const proposalInput = (changed: Record<string, unknown> = {}) => ProposalInput.parse(proposalForm(changed))

/** An open proposal of the workgroup; returns its number. */
export async function opened(store: Store, changed: Record<string, unknown> = {}, by: CastName = 'grace') {
  const actor = await actorNamed(store.db, by)
  return store.write(async (tx) => {
    const { number } = await draftProposal(tx, actor, proposalInput(changed), now)
    await openProposal(tx, actor, number, now)
    return number
  })
}

export const voices = {
  tom: 'police',
  priya: 'prosecutor',
  samuel: 'defender',
  grace: 'northside',
  omar: 'opendoor',
  dee: 'peers',
} as const

/** Positions by name, each with words that fit. */
export async function answered(
  store: Store,
  number: string,
  stances: Partial<Record<keyof typeof voices, Stance>>,
  at = now,
) {
  for (const [name, stance] of Object.entries(stances) as [keyof typeof voices, Stance][]) {
    const actor = await actorNamed(store.db, name)
    const said = { organisationId: voices[name], stance, reason: `${name} says why` }
    await store.write((tx) => givePosition(tx, actor, number, said, at))
  }
}
export const allAgree = {
  tom: 'agree',
  priya: 'agree',
  samuel: 'agree',
  grace: 'agree',
  omar: 'agree',
  dee: 'agree',
} as const
