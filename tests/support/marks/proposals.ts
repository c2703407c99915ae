import { proposalComments } from '#db/schema/proposal-comments'
import { decisions, positions, proposals } from '#db/schema/proposals'
import type { Visibility } from '#db/schema/words'
import type { Writer } from '#db/store'
import { hours } from '../happenings'
import { type Audience, audienceOf, type Mark, next } from './mark'

/** Proposals in every state, with a position, and the decision on the closed one. */
export async function markProposals(tx: Writer, mark: Mark, bodyId: string, visibility: Visibility) {
  for (const state of ['draft', 'open', 'decided'] as const) {
    const id = crypto.randomUUID()
    const number = `P-2026-9${next()}`
    const at = `/proposals/${number}`
    const what = `${state} proposal of ${bodyId} for ${visibility}`
    const seenBy: Audience = state === 'draft' ? { kind: 'room', bodyId } : audienceOf(visibility, bodyId)
    await tx.insert(proposals).values({
      id,
      number,
      bodyId,
      charterId: `${bodyId}-charter-1`,
      title: `Proposal ${mark(what, seenBy, at)}`,
      text: `Text ${mark(`text of ${what}`, seenBy, at)}`,
      jurisdictions: [],
      visibility,
      hiddenUntilClosing: state === 'open',
      draftedAt: hours(-200),
      draftedBy: 'ines',
      opensAt: hours(state === 'draft' ? 48 : -190),
      closesAt: hours(state === 'decided' ? -6 : 96),
      ...(visibility === 'public' ? { commentsCloseAt: hours(state === 'decided' ? -8 : 90) } : {}),
      ...(state === 'draft' ? {} : { openedAt: hours(-190) }),
      ...(state === 'decided' ? { closedAt: hours(-6) } : {}),
    })
    if (state === 'draft') continue
    if (visibility === 'public') await markComments(tx, mark, id, at, what)
    await tx.insert(positions).values({
      proposalId: id,
      organisationId: bodyId === 'owg' ? 'opendoor' : 'mainstreet',
      ordinal: 1,
      stance: 'agree-with-conditions',
      // A hidden position is read by nobody but its own organisation until closing; nobody of it is among the readers.
      reason: `If ${mark(`position on ${what}`, state === 'open' ? { kind: 'nobody' } : seenBy, at)}`,
      channel: 'portal',
      givenBy: bodyId === 'owg' ? 'omar' : 'jack',
      recordedBy: bodyId === 'owg' ? 'omar' : 'jack',
      givenAt: hours(-50),
    })
    if (state === 'decided') {
      const decision = `D-2026-9${next()}`
      await tx.insert(decisions).values({
        id: crypto.randomUUID(),
        number: decision,
        proposalId: id,
        bodyId,
        rule: 'consensus',
        outcome: 'adopted',
        explanation: [],
        statement: `Statement ${mark(`decision on ${what}`, seenBy, `/decisions/${decision}`)}`,
        decidedAt: hours(-5),
        publishedBy: 'ines',
      })
    }
  }
}

/** A comment that somebody has looked at, and one that nobody has: that one is read by those who take no side. */
async function markComments(tx: Writer, mark: Mark, proposalId: string, at: string, what: string) {
  const page = `${at}/comments`
  const said = [
    { text: `Seen ${mark(`comment on ${what}`, { kind: 'everybody' }, page)}`, moderatedAt: hours(-20) },
    { text: `Unseen ${mark(`unseen comment on ${what}`, { kind: 'triage' }, page)}`, moderatedAt: null },
  ]
  for (const [index, comment] of said.entries())
    await tx.insert(proposalComments).values({
      ...comment,
      proposalId,
      ordinal: index + 1,
      leaning: 'other',
      locale: 'en',
      receivedAt: hours(-40),
      formHash: crypto.randomUUID(),
    })
}
