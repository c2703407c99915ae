import type { Visibility } from '#db/schema/words'

type Told = { id: string; bodyId: string; title: string; visibility: Visibility; publishedAt: Date | null }

/** What is recorded of a change to a meeting: for those who may see the meeting, and of a draft for nobody. */
export const happeningOf = (meeting: Told) => ({
  subject: { kind: 'meeting' as const, id: meeting.id },
  bodyId: meeting.bodyId,
  visibility: meeting.publishedAt ? meeting.visibility : ('closed' as const),
  facts: { title: meeting.title },
})
