// How a proposal of the sample year comes about: drafted, opened, answered, closed, decided. What was put and said is in
// the files beside this one.
import type { SpokenKind } from '~/domain/policies/agreement'
import { agreePolicy, withdrawAgreement } from '~/domain/policies/agreements.server'
import { enterPolicy } from '~/domain/policies/entry.server'
import { findPolicy } from '~/domain/policies/policies.server'
import { publishOutcome } from '~/domain/proposals/decisions/closing.server'
import { recordSupersession } from '~/domain/proposals/decisions/supersession.server'
import { draftProposal } from '~/domain/proposals/drafting.server'
import { extendProposal } from '~/domain/proposals/extension.server'
import { agreeConditionAction } from '~/domain/proposals/positions/conditions.server'
import { givePosition, listPositions, recordPosition } from '~/domain/proposals/positions/positions.server'
import { openProposal, withdrawProposal } from '~/domain/proposals/procedure.server'
import { findProposal } from '~/domain/proposals/proposals.server'
import { addDays, dayOf, localOf } from '~/domain/time'
import type { ProposalTemplate, ReasonCode, Stance } from '../../../schema/words'
import { type CastName, cast } from '../../world'
import { chanceOf } from '../figures/chance'
import { zone } from '../meetings/calendar'
import type { Deed, Scene } from '../stage'
import { type Asked, commentDeeds } from './comments'

/** Who says it for which organisation, so many days after the opening; through the clerk where a way is named. */
export type Said = [
  who: CastName | 'paul' | 'marisol' | 'wendell' | 'ida',
  organisation: string,
  stance: Stance,
  reason?: string,
  after?: number,
  way?: 'room' | 'telephone',
]

export type Put = {
  key: string
  body: string
  by: CastName
  title: string
  text: string
  rationale?: string
  /** The slug of the policy that it would change, and how that would read. */
  policy?: { slug: string; text: string }
  jurisdictions?: string[]
  /** Public unless a reason stands here; then for members. */
  reasonCode?: ReasonCode
  hidden?: boolean
  /** The name of the matter that it comes from. */
  matter?: string
  opens: Date
  closes: Date
  /** What the public was asked until when, and what came of it. */
  comments?: Asked
  /** The closing time that it had before it was given more. */
  extended?: { at: Date; from: Date; reason: string }
  /** What was agreed about an organisation's condition, so many days after closing until so many. */
  actions?: { about: string; by: string; title: string; due: number }[]
  template?: ProposalTemplate
  says: Said[]
  withdrawn?: { at: Date; reason: string }
  /** Days are counted from closing. */
  outcome?: { statement: string; effective?: number; review?: number }
  /** The key of an earlier one whose decision this one's replaces. */
  replaces?: string
}

const hours = (at: Date, n: number) => new Date(at.getTime() + n * 3_600_000)

export function proposalDeeds(put: Put): Deed[] {
  const chance = chanceOf(put.key)
  const deeds: Deed[] = [
    { at: hours(put.opens, -70), act: (scene) => draft(scene, put) },
    {
      at: put.opens,
      act: async (scene) => void (await openProposal(scene.tx, await scene.as(put.by), scene.idOf(put.key), scene.now)),
    },
  ]
  const open = (put.closes.getTime() - put.opens.getTime()) / 86_400_000
  for (const [at, said] of put.says.entries()) {
    const days = said[4] ?? 0.2 + (open - 0.6) * ((at + chance.next()) / put.says.length)
    deeds.push({ at: hours(put.opens, days * 24), act: (scene) => answer(scene, put, said) })
  }
  const { withdrawn, outcome, extended } = put
  if (put.comments) deeds.push(...commentDeeds(put.key, put.comments, put.opens))
  if (extended)
    deeds.push({
      at: extended.at,
      act: async ({ tx, now, as, idOf }) => {
        const { from, reason } = extended
        const input = { closesAt: localOf(put.closes, zone), formerClosesAt: from, reason }
        await extendProposal(tx, await as('ines'), idOf(put.key), input, now)
      },
    })
  for (const action of put.actions ?? [])
    deeds.push({ at: hours(put.closes, 18), act: (scene) => agree(scene, put, action) })
  if (withdrawn) {
    deeds.push({
      at: withdrawn.at,
      act: async (scene) =>
        void (await withdrawProposal(scene.tx, await scene.as(put.by), scene.idOf(put.key), withdrawn, scene.now)),
    })
  }
  if (outcome) deeds.push({ at: hours(put.closes, 17.5), act: (scene) => decide(scene, put, outcome) })
  return deeds
}

async function draft({ tx, now, as, known, idOf }: Scene, put: Put): Promise<void> {
  const actor = await as(put.by)
  const policy = put.policy ? (await findPolicy(tx, actor, put.policy.slug)).policy : null
  const proposal = await draftProposal(
    tx,
    actor,
    {
      bodyId: put.body,
      template: put.template ?? null,
      supersedes: null,
      title: put.title,
      text: put.text,
      rationale: put.rationale ?? '',
      policyId: policy?.id ?? null,
      policyText: put.policy?.text.trim() ?? null,
      charterDraftId: null,
      jurisdictions: put.jurisdictions ?? [],
      matterId: put.matter ? idOf(`${put.matter} id`) : null,
      visibility: put.reasonCode ? 'members' : 'public',
      reasonCode: put.reasonCode ?? null,
      hiddenUntilClosing: put.hidden ?? false,
      opensAt: localOf(put.opens, zone),
      closesAt: localOf(put.extended?.from ?? put.closes, zone),
      commentsCloseAt: put.comments ? localOf(put.comments.until, zone) : null,
    },
    now,
  )
  known.set(put.key, proposal.number)
}

async function answer(
  { tx, now, as, idOf }: Scene,
  put: Put,
  [who, organisation, stance, reason = '', , way]: Said,
): Promise<void> {
  const organisationId =
    organisation === 'harborlight' || organisation === 'casapuente' || organisation === 'library'
      ? idOf(organisation)
      : organisation
  const number = idOf(put.key)
  if (!way) {
    await givePosition(tx, await as(who), number, { organisationId, stance, reason }, now)
    return
  }
  const givenBy = who in cast ? cast[who as CastName].id : idOf(who)
  await recordPosition(tx, await as('ines'), number, { organisationId, stance, reason, channel: way, givenBy }, now)
}

async function agree({ tx, now, as, idOf }: Scene, put: Put, action: NonNullable<Put['actions']>[number]) {
  const actor = await as('ines')
  const number = idOf(put.key)
  const { shown } = await listPositions(tx, actor, await findProposal(tx, actor, number, now), now)
  const about = shown.findLast((position) => position.organisationId === action.about)
  if (!about) throw new Error(`${action.about} has said nothing of ${put.key}.`)
  const plan = { title: action.title, organisationId: action.by, dueOn: addDays(dayOf(put.closes, zone), action.due) }
  await agreeConditionAction(tx, actor, number, about.id, plan, now)
}

async function decide(
  { tx, now, as, idOf, known }: Scene,
  put: Put,
  outcome: NonNullable<Put['outcome']>,
): Promise<void> {
  const closed = dayOf(put.closes, zone)
  const { statement, effective, review } = outcome
  const days = {
    effectiveOn: effective === undefined ? null : addDays(closed, effective),
    reviewOn: review === undefined ? null : addDays(closed, review),
  }
  const actor = await as(put.body === 'clt' ? 'daniel' : 'ines')
  const { number } = await publishOutcome(tx, actor, idOf(put.key), { statement, ...days }, now)
  known.set(`${put.key} decision`, number)
  if (!put.replaces) return
  const input = { replaces: idOf(`${put.replaces} decision`), note: '' }
  await recordSupersession(tx, actor, number, input, now)
}

/** A policy that stands open for its first text. */
export const policyDeed = (
  at: Date,
  title: string,
  kind: 'eligibility' | 'divertible-offences' | 'referral-protocol' | 'information-sharing',
  body = 'pcg',
): Deed => ({
  at,
  act: async ({ tx, now, as }) =>
    void (await enterPolicy(
      tx,
      await as('ines'),
      { title, kind, bodyId: body, visibility: 'public', text: '', effectiveOn: null },
      now,
    )),
})

type Word = { at: Date; who: CastName; organisation: string; slug: string; kind: SpokenKind; note?: string }

/** What an organisation says of a policy outside a proposal; by telephone where the project manager wrote it down. */
export const wordDeed = ({ at, who, organisation, slug, kind, note = '' }: Word): Deed => ({
  at,
  async act({ tx, now, today, as, known }) {
    const actor = await as(who)
    const { versions } = await findPolicy(tx, actor, slug)
    const versionId = versions.find((one) => one.effectiveOn <= today)?.id ?? ''
    const channel = who === 'ines' ? ('telephone' as const) : ('portal' as const)
    const organisationId = known.get(organisation) ?? organisation
    const word = { organisationId, kind, versionId, jurisdiction: null, note, holdsFrom: today, channel }
    await (kind === 'withdrawn' ? withdrawAgreement : agreePolicy)(tx, actor, slug, word, now)
  },
})
