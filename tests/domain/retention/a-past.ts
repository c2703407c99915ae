// Rows of every kind that the schedule takes away: one that is due at the tests' moment, one that is a day younger.

import { submissionMessages, submissions } from '#db/schema/community'
import { subscriptions } from '#db/schema/editions'
import { invitations } from '#db/schema/invitations'
import { jobSlots } from '#db/schema/jobs'
import { matters } from '#db/schema/matters'
import { measures } from '#db/schema/measures'
import { outbox } from '#db/schema/outbox'
import { passkeyChallenges, sessions, signInLinks, signInSteps } from '#db/schema/people'
import { rawTables, releases, releaseTables } from '#db/schema/releases'
import type { Store } from '#db/store'
import { now } from '#tests/support/store'
import { daysOf, type RetentionName } from '~/domain/retention/schedule'

/** Stands in everything that must go, so that it can be looked for. */
export const secret = 'quiet-harbour-lantern-7319'
const dayMs = 86_400_000
const ago = (days: number) => new Date(now.getTime() - days * dayMs)

type Age = { key: 'due' | 'young'; at(name: RetentionName): Date }
const ages: Age[] = [
  { key: 'due', at: (name) => ago(daysOf(name)) },
  { key: 'young', at: (name) => ago(daysOf(name) - 1) },
]

const submission = (id: string) => ({
  id,
  kind: 'concern' as const,
  codeHash: `code ${id}`,
  area: `${secret} street`,
  text: `What somebody wrote: ${secret}`,
  locale: 'en' as const,
  receivedAt: ago(900),
  readBy: '2024-06-01',
  answerBy: '2024-06-20',
})

export async function writePast(store: Store): Promise<void> {
  await store.write(async (tx) => {
    for (const { key, at } of ages) {
      const token = `token ${key}`
      const letter = { locale: 'en' as const, template: 'invitation', createdAt: ago(400), props: { about: secret } }
      const letters = [
        { ...letter, status: 'sent' as const, sentAt: at('mail'), nextAt: ago(400) },
        { ...letter, status: 'failed' as const, nextAt: at('mail'), lastError: secret },
        { ...letter, status: 'pending' as const, nextAt: ago(400) },
      ]
      for (const row of letters)
        await tx
          .insert(outbox)
          .values({ ...row, dedupeKey: `${key} ${row.status}`, to: `${secret}@calder.example`, toName: secret })
      const link = { personId: 'mara', createdAt: ago(100), expiresAt: at('signInLinks') }
      await tx.insert(signInLinks).values({ ...link, id: `link ${key}`, tokenHash: token })
      await tx
        .insert(signInSteps)
        .values({ id: `step ${key}`, personId: 'mara', way: 'password', expiresAt: at('signInLinks') })
      await tx
        .insert(passkeyChallenges)
        .values({ id: `challenge ${key}`, challenge: secret, expiresAt: at('signInLinks') })
      await tx.insert(sessions).values({
        id: `session ${key}`,
        userId: 'mara',
        createdAt: ago(100),
        expiresAt: at('sessions'),
        device: secret,
      })
      await tx.insert(invitations).values({
        id: `invitation ${key}`,
        email: `${secret}@calder.example`,
        name: secret,
        organisationId: 'police',
        tokenHash: token,
        invitedBy: 'ines',
        createdAt: ago(300),
        expiresAt: at('invitations'),
      })
      const notice = { noticeEmail: `${secret}@calder.example` }
      await tx
        .insert(submissions)
        .values({ ...submission(`read ${key}`), ...notice, declinedAt: ago(40), answerReadAt: at('noticeRead') })
      await tx.insert(submissions).values({ ...submission(`unread ${key}`), ...notice, declinedAt: at('noticeUnread') })
      await tx.insert(matters).values({
        id: `matter ${key}`,
        number: `M-2024-${key}`,
        title: 'Lights on Main Street',
        summary: 'In public words',
        visibility: 'public',
        openedAt: ago(900),
        openedBy: 'daniel',
        dueOn: '2024-07-01',
        answeredAt: at('submissions'),
      })
      await tx.insert(submissions).values({ ...submission(`answered ${key}`), matterId: `matter ${key}` })
      await tx
        .insert(submissionMessages)
        .values({ submissionId: `answered ${key}`, sender: 'submitter', text: `And: ${secret}`, sentAt: ago(890) })
      const reader = { frequency: 'weekly' as const, locale: 'en' as const }
      await tx.insert(subscriptions).values([
        { ...reader, email: `${secret}-1-${key}@calder.example`, audience: 'residents', askedAt: at('unconfirmed') },
        {
          ...reader,
          email: `${secret}-2-${key}@calder.example`,
          audience: 'business',
          askedAt: ago(300),
          confirmedAt: ago(299),
          endedAt: at('unsubscribed'),
        },
      ])
      await tx.insert(releases).values({
        id: `release ${key}`,
        slug: `release-${key}`,
        title: 'Release',
        period: '2024-Q1',
        draftedAt: ago(800),
        draftedBy: 'ines',
        publishedAt: at('trueCounts'),
      })
      await tx.insert(measures).values({
        id: `measure ${key}`,
        slug: `measure-${key}`,
        name: `Measure ${key}`,
        definition: 'd',
        unit: 'u',
        createdAt: ago(900),
      })
      await tx.insert(releaseTables).values({
        id: `table ${key}`,
        releaseId: `release ${key}`,
        position: 1,
        title: 'Table',
        measureId: `measure ${key}`,
        uploadedAt: ago(800),
        uploadedBy: 'ines',
      })
      await tx.insert(rawTables).values({ releaseTableId: `table ${key}`, content: { label: secret } })
      await tx
        .insert(jobSlots)
        .values({ job: 'old-job', slot: key, holder: 'somebody', leaseUntil: at('jobs'), error: secret })
    }
    // A subscription that runs, and a member's own choice: neither is touched.
    await tx.insert(subscriptions).values([
      {
        email: 'reader@calder.example',
        audience: 'residents',
        locale: 'en',
        askedAt: ago(500),
        confirmedAt: ago(499),
      },
      {
        email: 'person:mara',
        audience: 'members',
        locale: 'en',
        personId: 'mara',
        askedAt: ago(500),
        confirmedAt: ago(499),
        endedAt: ago(400),
      },
    ])
  })
}
