import { useLoaderData } from '@remix-run/react'
import { listReleases } from '~/domain/releases/drafts/drafts.server'
import { mayDraftRelease } from '~/domain/releases/policy'
import { useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'
import { stateTones } from '~/ui/releases/state-tag'

export const loader = member.read(async ({ db, actor, t }) => ({
  title: t('releases.drafts.title'),
  releases: await listReleases(db, actor),
  mayDraft: mayDraftRelease(actor),
}))

export default function Drafts() {
  const { title, releases, mayDraft } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const start = mayDraft ? <ButtonLink href={paths.releaseNew()}>{t('releases.drafts.new')}</ButtonLink> : undefined
  const hrefOf = (release: (typeof releases)[number]) => {
    if (release.opens) return paths.releaseDraft(release.slug)
    return release.publishedAt ? paths.release(release.slug) : undefined
  }
  return (
    <Page title={title} lead={t('releases.drafts.lead')} actions={start}>
      {releases.length === 0 ? (
        <EmptyState title={t('releases.drafts.none')} action={start} />
      ) : (
        <Rows>
          {releases.map((release) => (
            <Row
              key={release.id}
              title={release.title ?? t('releases.drafts.untitled', { period: format.period(release.period) })}
              href={hrefOf(release)}
              meta={t('releases.drafts.by', { name: release.draftedByName, date: format.day(release.draftedAt) })}
              end={<Tag tone={stateTones[release.state]}>{t(`releaseState.${release.state}`)}</Tag>}
            />
          ))}
        </Rows>
      )}
    </Page>
  )
}
