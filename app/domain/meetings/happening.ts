import type { Visibility } from '#db/schema/words'
import type { Actor } from '../access/actor'
import { actsBySiteRole } from './policy'

type Told = { id: string; bodyId: string; title: string; visibility: Visibility; publishedAt: Date | null }

/**
 * What is recorded of a change to a meeting: for whoever may see the meeting, and of a draft for nobody. `bySiteRole`
 * marks what the project manager did without holding an office of the body.
 */
export const happeningOf = (actor: Actor, meeting: Told) => ({
  subject: { kind: 'meeting', id: meeting.id },
  bodyId: meeting.bodyId,
  visibility: meeting.publishedAt ? meeting.visibility : ('closed' as const),
  facts: { title: meeting.title, bySiteRole: actsBySiteRole(actor, meeting.bodyId) },
})
