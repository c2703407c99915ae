import { eq } from 'drizzle-orm'
import { submissions } from '#db/schema/community'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { now } from '#tests/support/store'
import { receiveSubmission } from '~/domain/community/intake.server'
import type { SubmissionInput } from '~/domain/community/submission'
import { routeSubmission } from '~/domain/community/triage.server'

/** Words and an address that must be found nowhere but with the liaison. */
export const secretText = 'Zanzibarquill sleeps in the doorway of the old bakery and nobody helps.'
export const secretMark = 'Zanzibarquill'
export const secretEmail = 'quillneighbor@example.org'

/** Three hours before the tests' moment, on the same day. */
export const sentAt = new Date(now.getTime() - 3 * 3_600_000)

/** A concern that came in, as the liaison finds it: its id, and the code that its sender holds. */
export async function concern(store: Store, changes: Partial<SubmissionInput> = {}) {
  const input: SubmissionInput = {
    kind: 'concern',
    text: secretText,
    area: 'Main Street',
    timeBand: 'night',
    email: secretEmail,
    formKey: null,
    ...changes,
  }
  const { code } = await store.write((tx) => receiveSubmission(tx, input, 'en', sentAt))
  const rows = await store.db.select({ id: submissions.id }).from(submissions).where(eq(submissions.text, input.text))
  return { id: rows[0]?.id ?? '', code }
}

export const routing = {
  title: 'Help at the bakery doorway',
  summary: 'Neighbors ask for outreach near Main Street at night.',
  bodyId: 'clt',
  visibility: 'public' as const,
  reasonCode: null,
}

/** The same concern, already a matter of the community leadership team. */
export async function routedConcern(store: Store) {
  const sent = await concern(store)
  const daniel = await actorNamed(store.db, 'daniel')
  const { number } = await store.write((tx) => routeSubmission(tx, daniel, sent.id, routing, now))
  return { ...sent, number }
}
