import type { Submission } from '~/domain/community/submissions.server'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { DescriptionList } from '../lists/description-list'
import { type AsSent, When } from './when'

/** What the liaison knows of a submission besides its words. The address for a notice is shown to nobody. */
export function SubmissionFacts({ submission }: { submission: Omit<AsSent<Submission>, 'messages'> }) {
  const t = useT()
  return (
    <DescriptionList
      items={[
        ...(submission.aboutRelease
          ? [
              {
                term: t('community.about'),
                description: (
                  <a href={paths.release(submission.aboutRelease)}>
                    {submission.aboutTitle ?? submission.aboutRelease}
                  </a>
                ),
              },
            ]
          : []),
        ...(submission.area ? [{ term: t('community.area'), description: submission.area }] : []),
        { term: t('community.time'), description: t(`timeBand.${submission.timeBand}`) },
        { term: t('community.language'), description: t(`locale.${submission.locale}`) },
        { term: t('community.received'), description: <When at={submission.receivedAt} time /> },
        { term: t('community.readBy'), description: <When at={submission.readBy} /> },
        { term: t('community.answerBy'), description: <When at={submission.answerBy} /> },
        {
          term: t('community.notice'),
          description: t(submission.wantsNotice ? 'community.noticeYes' : 'community.noticeNo'),
        },
        ...(submission.matterNumber
          ? [
              {
                term: t('community.matter'),
                description: (
                  <a href={paths.matter(submission.matterNumber)}>
                    {submission.matterNumber} {submission.matterTitle}
                  </a>
                ),
              },
            ]
          : []),
        ...(submission.bodyName ? [{ term: t('community.with'), description: submission.bodyName }] : []),
      ]}
    />
  )
}
