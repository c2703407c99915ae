import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { Thread } from '../lists/thread'
import { Timeline } from '../lists/timeline'
import { ButtonLink } from '../primitives/button'
import { DateTime } from '../primitives/date-time'
import { EmptyState } from '../primitives/empty-state'

type CorrectionSectionsProps = {
  meetingId: string
  amendments: { id: string; text: string; askedAt: Date; askedBy: string }[]
  errata: { id: string; text: string; enteredAt: Date }[]
  may: { amend: boolean; correct: boolean }
}

/** Amendments asked for while the minutes circulate, and the dated corrections after their approval. */
export function CorrectionSections({ meetingId, amendments, errata, may }: CorrectionSectionsProps) {
  const t = useT()
  const format = useFormat()
  const day = (at: Date) => <DateTime value={new Date(at).toISOString()}>{format.day(at)}</DateTime>
  return (
    <>
      {(amendments.length > 0 || may.amend) && (
        <Section
          title={t('meetings.amendments')}
          action={
            may.amend && (
              <ButtonLink look="secondary" small href={paths.amendments(meetingId)}>
                {t('meetings.amendment.title')}
              </ButtonLink>
            )
          }
        >
          {amendments.length === 0 ? (
            <EmptyState title={t('meetings.noAmendments')} />
          ) : (
            <Thread
              label={t('meetings.amendments')}
              items={amendments.map((one) => ({
                key: one.id,
                who: one.askedBy,
                when: day(one.askedAt),
                children: <p>{one.text}</p>,
              }))}
            />
          )}
        </Section>
      )}
      {(errata.length > 0 || may.correct) && (
        <Section
          title={t('meetings.errata')}
          action={
            may.correct && (
              <ButtonLink look="secondary" small href={paths.errata(meetingId)}>
                {t('meetings.erratum.title')}
              </ButtonLink>
            )
          }
        >
          {errata.length === 0 ? (
            <p className="ac-muted">{t('meetings.noErrata')}</p>
          ) : (
            <Timeline items={errata.map((one) => ({ key: one.id, when: day(one.enteredAt), title: one.text }))} />
          )}
        </Section>
      )}
    </>
  )
}
