import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import type { DrawnChart } from '../charts/chart'
import { ChartWithTable } from '../charts/chart-with-table'
import { Section } from '../layout/page'
import { DateTime } from '../primitives/date-time'
import { EmptyState } from '../primitives/empty-state'

type FrontReleaseProps = {
  release: { slug: string; title: string; publishedAt: Date; summary: string } | null
  chart: DrawnChart | null
}

/** The latest numbers that passed the gate, with one chart. */
export function FrontRelease({ release, chart }: FrontReleaseProps) {
  const t = useT()
  const format = useFormat()
  return (
    <Section title={t('visit.home.release')} action={<a href={paths.progress()}>{t('visit.home.allReleases')}</a>}>
      {release === null ? (
        <EmptyState title={t('visit.home.noRelease')}>{t('visit.home.noReleaseWhy')}</EmptyState>
      ) : (
        <>
          <p>
            <a href={paths.release(release.slug)}>{release.title}</a>
            <br />
            <span className="ac-muted ac-small">
              <DateTime value={release.publishedAt.toISOString()}>{format.day(release.publishedAt)}</DateTime>
            </span>
          </p>
          {chart && <ChartWithTable chart={chart} />}
          {release.summary && <p>{release.summary}</p>}
        </>
      )}
    </Section>
  )
}
