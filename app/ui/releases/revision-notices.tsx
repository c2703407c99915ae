import type { PublishedRelease } from '~/domain/releases/releases.server'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { ButtonLink } from '../primitives/button'
import { Notice } from '../primitives/notice'

type Shown<T> = { [K in keyof T]: T[K] extends Date ? Date | string : T[K] }
type Props = {
  publishedAt: Date | string
  revision: Shown<NonNullable<PublishedRelease['revision']>> | null
  corrects: Shown<NonNullable<PublishedRelease['corrects']>> | null
  revisionNote: string
}

/** That a release was corrected, or corrects an earlier one. */
export function RevisionNotices({ publishedAt, revision, corrects, revisionNote }: Props) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      {revision && (
        <Notice tone="warning" title={t('releases.revised.title')}>
          <p>{t('releases.revised.text', { date: format.day(publishedAt), title: revision.title })}</p>
          {revision.note && <p>{revision.note}</p>}
          <ButtonLink look="quiet" href={paths.release(revision.slug)}>
            {t('releases.revised.link')}
          </ButtonLink>
        </Notice>
      )}
      {corrects && (
        <Notice title={t('releases.corrects.title')}>
          <p>{t('releases.corrects.text', { title: corrects.title, date: format.day(corrects.publishedAt) })}</p>
          {revisionNote && <p>{revisionNote}</p>}
          <ButtonLink look="quiet" href={paths.release(corrects.slug)}>
            {t('releases.corrects.link')}
          </ButtonLink>
        </Notice>
      )}
    </>
  )
}
