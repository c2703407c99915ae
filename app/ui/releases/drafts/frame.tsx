import type { ReactNode } from 'react'
import type { ReleaseState } from '~/domain/releases/release'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Tabs } from '../../layout/nav'
import { Page, Stack } from '../../layout/page'
import { Steps } from '../../lists/steps'
import { ButtonLink } from '../../primitives/button'
import { Notice } from '../../primitives/notice'
import { Tag } from '../../primitives/tag'
import { stateTones } from '../state-tag'

export type DraftFacts = {
  slug: string
  title: string
  period: string
  state: ReleaseState
  tableCount: number
  moments: { draftedAt: Date; gatedAt: Date | null; reviewedAt: Date | null; publishedAt: Date | null }
}

const chain = ['draft', 'gated', 'reviewed', 'published'] as const

type DraftFrameProps = {
  release: DraftFacts
  part: 'text' | 'tables' | 'preview' | 'gate' | 'review'
  children: ReactNode
}

/** The frame of a release in preparation: where it stands, and its four parts. */
export function DraftFrame({ release, part, children }: DraftFrameProps) {
  const t = useT()
  const format = useFormat()
  const { slug, state, moments } = release
  const whens = [moments.draftedAt, moments.gatedAt, moments.reviewedAt, moments.publishedAt]
  const reached = Math.max(
    0,
    whens.findLastIndex((when) => when !== null),
  )
  const parts = [
    { key: 'text', href: paths.releaseDraft(slug), count: undefined },
    { key: 'tables', href: paths.releaseTables(slug), count: release.tableCount },
    { key: 'preview', href: paths.releasePreview(slug), count: undefined },
    { key: 'gate', href: paths.releaseGate(slug), count: undefined },
    { key: 'review', href: paths.releaseReview(slug), count: undefined },
  ] as const
  return (
    <Page
      title={release.title}
      eyebrow={format.period(release.period)}
      crumbs={[{ label: t('releases.drafts.title'), href: paths.releaseDrafts() }, { label: release.title }]}
      meta={<Tag tone={stateTones[state]}>{t(`releaseState.${state}`)}</Tag>}
    >
      <Stack gap="loose">
        <Steps
          label={t('releases.steps')}
          steps={chain.map((step, at) => {
            const when = whens[at]
            return {
              label: t(`releaseState.${step}`),
              state: at < reached || moments.publishedAt ? 'done' : at === reached ? 'current' : 'upcoming',
              when: when ? format.day(when) : undefined,
            }
          })}
        />
        {moments.publishedAt && (
          <Notice tone="info" title={t('releases.draft.published')}>
            <ButtonLink look="quiet" href={paths.release(slug)}>
              {t('releases.draft.readPublic')}
            </ButtonLink>
          </Notice>
        )}
        <Tabs
          label={t('releases.draft.navigation')}
          items={parts.map(({ key, href, count }) => ({
            href,
            count,
            label: t(`releases.draft.${key}`),
            current: key === part,
          }))}
        />
        {children}
      </Stack>
    </Page>
  )
}
