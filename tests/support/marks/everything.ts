// One thing of every kind, visibility and state, each with a word that stands nowhere else, put straight into a store of
// the cast. Who may read a word is said after the specification, not after the code.
import { eq } from 'drizzle-orm'
import { submissionMessages, submissions } from '#db/schema/community'
import { matterComments, matters } from '#db/schema/matters'
import { memberships } from '#db/schema/people'
import { policies, policyVersions } from '#db/schema/policies'
import { releasePlans, releases } from '#db/schema/releases'
import { seatHolders } from '#db/schema/seats'
import type { Visibility } from '#db/schema/words'
import type { Store, Writer } from '#db/store'
import { addDays } from '~/domain/time'
import { hours } from '../happenings'
import { today, worldStart } from '../store'
import { type Audience, audienceOf, type Mark, type Marked, next, nextWord, within } from './mark'
import { markMeetings } from './meetings'
import { markProposals } from './proposals'
import { markStatements } from './statements'

const bodiesOf = ['owg', 'clt'] as const
const visible = ['public', 'members', 'body'] as const

/** Fills the store; the marks of everything that was put there. */
export async function markEverything(store: Store): Promise<Marked[]> {
  const marks: Marked[] = []
  const mark = (what: string, seenBy: Audience, at: string): string => {
    const word = nextWord()
    marks.push({ word, what, seenBy, at })
    return word
  }
  await store.write(async (tx) => {
    for (const bodyId of bodiesOf) {
      for (const visibility of visible) {
        await markMeetings(tx, mark, bodyId, visibility)
        await markProposals(tx, mark, bodyId, visibility)
        await markMatter(tx, mark, bodyId, visibility)
        await markPolicy(tx, mark, bodyId, visibility)
      }
      await markStatements(tx, mark, bodyId)
    }
    await markSubmission(tx, mark)
    await markRelease(tx, mark)
    await withoutSeats(tx)
  }, 60_000)
  return marks
}

/**
 * Two who sign in and are no members: somebody whose seats and work ended yesterday, and somebody who works for a
 * signatory, the one that owes the marked actions, and holds no seat.
 */
async function withoutSeats(tx: Writer) {
  const yesterday = { endsOn: addDays(today, -1) }
  await tx.update(seatHolders).set(yesterday).where(eq(seatHolders.personId, 'samuel'))
  await tx.update(memberships).set(yesterday).where(eq(memberships.personId, 'samuel'))
  await tx.delete(seatHolders).where(eq(seatHolders.personId, 'helen'))
  await tx.insert(memberships).values({ personId: 'helen', organisationId: 'northside', startsOn: worldStart })
}

async function markMatter(tx: Writer, mark: Mark, bodyId: string, visibility: Visibility) {
  const id = crypto.randomUUID()
  const number = `M-2026-9${next()}`
  const at = `/matters/${number}`
  const what = `matter of ${bodyId} for ${visibility}`
  await tx.insert(matters).values({
    id,
    number,
    title: `Matter ${mark(what, audienceOf(visibility, bodyId), at)}`,
    summary: `Summary ${mark(`summary of ${what}`, audienceOf(visibility, bodyId), at)}`,
    bodyId,
    arrivedAt: hours(-290),
    visibility,
    openedAt: hours(-300),
    openedBy: 'ines',
    dueOn: '2026-12-20',
  })
  if (visibility === 'public') {
    const seenBy = audienceOf('body', bodyId)
    await tx.insert(matters).values({
      number: `M-2026-9${next()}`,
      title: `Merged ${mark(`matter of ${bodyId} for body, merged into one for everybody`, seenBy, at)}`,
      summary: `Its words ${mark(`summary of what was merged into a ${what}`, seenBy, at)}`,
      bodyId,
      visibility: 'body',
      openedAt: hours(-280),
      openedBy: 'ines',
      dueOn: '2026-12-20',
      mergedIntoId: id,
      mergedAt: hours(-200),
      mergedBy: 'ines',
      mergeReason: `Why ${mark(`why it was merged into a ${what}`, seenBy, at)}`,
    })
  }
  for (const narrower of within(visibility).filter((one) => one !== 'closed')) {
    await tx.insert(matterComments).values({
      matterId: id,
      text: `Comment ${mark(`${narrower} comment on ${what}`, audienceOf(narrower, bodyId), at)}`,
      visibility: narrower,
      bodyId,
      writtenAt: hours(-100),
      writtenBy: 'ines',
    })
  }
}

async function markPolicy(tx: Writer, mark: Mark, bodyId: string, visibility: Visibility) {
  const id = crypto.randomUUID()
  const slug = `policy-${next()}`
  const seenBy = audienceOf(visibility, bodyId)
  const what = `policy of ${bodyId} for ${visibility}`
  await tx.insert(policies).values({
    id,
    slug,
    title: `Policy ${mark(what, seenBy, `/policies/${slug}`)}`,
    kind: 'other',
    bodyId,
    visibility,
    createdAt: hours(-500),
  })
  await tx.insert(policyVersions).values({
    policyId: id,
    version: 1,
    text: `Rule ${mark(`text of ${what}`, seenBy, `/policies/${slug}`)}`,
    effectiveOn: '2026-10-01',
    adoptedAt: hours(-500),
  })
}

async function markSubmission(tx: Writer, mark: Mark) {
  const id = crypto.randomUUID()
  const at = `/triage/${id}`
  await tx.insert(submissions).values({
    id,
    kind: 'concern',
    codeHash: `hash-${id}`,
    text: `Resident ${mark('what a resident sent', { kind: 'triage' }, at)}`,
    locale: 'en',
    noticeEmail: `${mark('where a resident is written to', { kind: 'nobody' }, at)}@home.example`,
    receivedAt: hours(-20),
    acknowledgedAt: hours(-20),
    readBy: '2026-11-20',
    answerBy: '2026-12-10',
  })
  await tx.insert(submissionMessages).values({
    submissionId: id,
    sender: 'submitter',
    text: `Message ${mark('what a resident wrote afterwards', { kind: 'triage' }, at)}`,
    sentAt: hours(-10),
  })
}

/** The plan that it keeps is public; which draft that is, is not. */
async function markRelease(tx: Writer, mark: Mark) {
  const id = crypto.randomUUID()
  const slug = `draft-${next()}`
  await tx.insert(releases).values({
    id,
    slug,
    title: `Release ${mark('draft release', { kind: 'makers' }, `/releases/${slug}`)}`,
    period: '2026-Q3',
    summary: `Summary ${mark('summary of a draft release', { kind: 'makers' }, `/releases/${slug}`)}`,
    draftedAt: hours(-30),
    draftedBy: 'ines',
  })
  await tx.insert(releasePlans).values({
    title: `Plan ${mark('announced release', { kind: 'everybody' }, '/release-calendar')}`,
    period: '2026-Q3',
    plannedOn: '2026-12-10',
    plannedAt: hours(-40),
    plannedBy: 'ines',
    releaseId: id,
  })
}
