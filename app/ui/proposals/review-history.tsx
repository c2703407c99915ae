import type { reviewResults } from '#db/schema/words'
import { useFormat, useT } from '~/http/page'
import { Section } from '../layout/page'
import { Timeline } from '../lists/timeline'

type Review = {
  id: string
  result: (typeof reviewResults)[number]
  note: string
  nextReviewOn: string | null
  reviewedAt: Date | string
  reviewedByName: string | null
}

/** What became of a decision each time it was looked at again. */
export function ReviewHistory({ reviews }: { reviews: Review[] }) {
  const t = useT()
  const format = useFormat()
  if (reviews.length === 0) return null
  return (
    <Section title={t('decisions.reviews')}>
      <Timeline
        items={reviews.map(({ id, result, note, nextReviewOn, reviewedAt, reviewedByName }) => ({
          key: id,
          when: [format.day(new Date(reviewedAt)), reviewedByName].filter(Boolean).join(', '),
          title: t(`reviewResult.${result}`),
          tone: result === 'kept' ? ('good' as const) : ('warning' as const),
          children: (
            <>
              <p>{note}</p>
              {nextReviewOn && <p>{t('decisions.review.again', { date: format.day(nextReviewOn) })}</p>}
            </>
          ),
        }))}
      />
    </Section>
  )
}
