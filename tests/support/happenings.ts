// Things that happened, put straight into a store of the cast, so that what each reader may see of them can be tried.

import { services } from '#db/schema/directory'
import { feeds } from '#db/schema/feeds'
import { matters } from '#db/schema/matters'
import { measures } from '#db/schema/measures'
import { actions, meetings } from '#db/schema/meetings'
import { decisions, proposals } from '#db/schema/proposals'
import { releases } from '#db/schema/releases'
import type { Visibility } from '#db/schema/words'
import type { Store } from '#db/store'
import { now } from './store'

export const hours = (n: number) => new Date(now.getTime() + n * 3_600_000)
let last = 0

type Given = { title: string; visibility?: Visibility; bodyId?: string; at?: Date }

/** A decision of `at`, five hours ago unless it says otherwise. */
export async function decided(store: Store, { title, visibility = 'public', bodyId = 'owg', at = hours(-5) }: Given) {
  const n = String(++last).padStart(3, '0')
  const id = `decision-${n}`
  await store.write(async (tx) => {
    await tx.insert(proposals).values({
      id: `proposal-${n}`,
      number: `P-2026-${n}`,
      bodyId,
      charterId: `${bodyId}-charter-1`,
      title,
      text: 'Text',
      jurisdictions: [],
      visibility,
      draftedAt: hours(-200),
      draftedBy: 'grace',
      opensAt: hours(-190),
      closesAt: hours(-6),
      openedAt: hours(-190),
      closedAt: hours(-6),
    })
    await tx.insert(decisions).values({
      id,
      number: `D-2026-${n}`,
      proposalId: `proposal-${n}`,
      bodyId,
      rule: 'consensus',
      outcome: 'adopted',
      explanation: [],
      statement: 'Agreed.',
      decidedAt: at,
      publishedBy: 'grace',
    })
  })
  return id
}

/** A proposal that takes positions until `at`, for two more days unless it says otherwise. */
export async function opened(store: Store, { title, visibility = 'members', bodyId = 'owg', at = hours(48) }: Given) {
  const n = String(++last).padStart(3, '0')
  await store.write((tx) =>
    tx.insert(proposals).values({
      id: `proposal-${n}`,
      number: `P-2026-${n}`,
      bodyId,
      charterId: `${bodyId}-charter-1`,
      title,
      text: 'Text',
      jurisdictions: [],
      visibility,
      draftedAt: hours(-20),
      draftedBy: 'grace',
      opensAt: hours(-10),
      closesAt: at,
      openedAt: hours(-10),
    }),
  )
  return `P-2026-${n}`
}

/** A published meeting in three days. */
export async function planned(store: Store, { title, visibility = 'public', bodyId = 'pcg', at = hours(72) }: Given) {
  const id = `meeting-${++last}`
  await store.write((tx) =>
    tx.insert(meetings).values({
      id,
      bodyId,
      charterId: `${bodyId}-charter-1`,
      title,
      startsAt: at,
      durationMinutes: 90,
      visibility,
      createdAt: hours(-48),
      createdBy: 'ines',
      publishedAt: hours(-24),
    }),
  )
  return id
}

export async function answered(store: Store, { title, visibility = 'public', bodyId = 'clt', at = hours(-3) }: Given) {
  const n = String(++last).padStart(3, '0')
  await store.write((tx) =>
    tx.insert(matters).values({
      id: `matter-${n}`,
      number: `M-2026-${n}`,
      title,
      summary: 'In public words',
      bodyId,
      visibility,
      openedAt: hours(-300),
      openedBy: 'daniel',
      dueOn: '2026-11-20',
      answerKind: 'done',
      answer: 'Done.',
      answeredAt: at,
      answeredBy: 'daniel',
      arrivedAt: hours(-290),
    }),
  )
}

export async function promised(store: Store, { title, bodyId = 'owg' }: Given) {
  await store.write((tx) =>
    tx.insert(actions).values({
      id: `action-${++last}`,
      bodyId,
      title,
      organisationId: 'police',
      dueOn: '2026-11-10',
      visibility: 'members',
      createdAt: hours(-300),
    }),
  )
}

export async function verified(store: Store, { title }: Given) {
  const n = ++last
  await store.write((tx) =>
    tx.insert(services).values({
      id: `service-${n}`,
      slug: `service-${n}`,
      name: title,
      what: 'Rest',
      forWhom: 'Everybody',
      languages: ['en'],
      openings: [],
      place: 'Main Street',
      position: n,
      verifiedOn: '2026-11-17',
      createdAt: hours(-500),
    }),
  )
}

/** A release with a success and an obstacle, and a measure that the police owe since October. */
export async function published(store: Store, { title, at = hours(-4) }: Given) {
  const n = ++last
  await store.write(async (tx) => {
    await tx.insert(releases).values({
      id: `release-${n}`,
      slug: `release-${n}`,
      title,
      period: '2026-Q3',
      successes: 'More referrals **in the evening**.',
      obstacles: 'Interim housing is full.',
      draftedAt: hours(-90),
      draftedBy: 'ines',
      publishedAt: at,
      publishedBy: 'ines',
    })
    await tx.insert(measures).values({
      id: `measure-${n}`,
      slug: `measure-${n}`,
      name: 'Eligible contacts',
      definition: 'd',
      unit: 'contacts',
      createdAt: at,
    })
    await tx.insert(feeds).values({
      id: `feed-${n}`,
      measureId: `measure-${n}`,
      organisationId: 'police',
      period: '2026-Q3',
      dueOn: '2026-10-31',
    })
  })
}
