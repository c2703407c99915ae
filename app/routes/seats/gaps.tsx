import { useLoaderData } from '@remix-run/react'
import { type BodyGaps, findGapFacts } from '~/domain/seats/gaps.server'
import { useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Page, Section, Stack } from '~/ui/layout/page'
import { MatrixTable } from '~/ui/lists/matrix-table'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { PrintButton } from '~/ui/primitives/print-button'
import { Meter } from '~/ui/primitives/stat'
import { Tag } from '~/ui/primitives/tag'

export const loader = member.read(async ({ db, actor, today, now, site, t }) => ({
  title: t('seats.gaps.title'),
  ...(await findGapFacts(db, actor, today, site.timeZone, now)),
}))

export default function Gaps() {
  const { title, bodies, coverage } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const total = coverage.reduce(
    (sum, row) => ({ decisions: sum.decisions + row.decisions, covered: sum.covered + row.covered }),
    { decisions: 0, covered: 0 },
  )
  const meter = (key: string, label: string, row: { decisions: number; covered: number }) => (
    <Meter
      key={key}
      label={label}
      value={row.covered}
      max={row.decisions}
      text={t('seats.gaps.covered', {
        covered: row.covered,
        n: row.decisions,
        share: format.percent(row.covered / row.decisions),
      })}
    />
  )
  return (
    <Page
      title={title}
      lead={t('seats.gaps.lead')}
      actions={
        <>
          <PrintButton />
          <ButtonLink look="secondary" href={paths.gapsFile()} download>
            {t('bodies.gaps.csv')}
          </ButtonLink>
        </>
      }
    >
      {bodies.map((body) => (
        <Section
          key={body.bodyId}
          title={body.name}
          action={<a href={paths.body(body.slug)}>{t('seats.gaps.charter')}</a>}
        >
          {body.sectors.length === 0 ? (
            <EmptyState title={t('seats.none')}>{t('seats.noneWhy')}</EmptyState>
          ) : (
            <BodyTable body={body} />
          )}
        </Section>
      ))}
      <Section title={t('seats.gaps.lived')} lead={t('seats.gaps.livedLead')}>
        {total.decisions === 0 ? (
          <EmptyState title={t('seats.gaps.noDecisions')} />
        ) : (
          <Stack>
            {meter('all', t('seats.gaps.allBodies'), total)}
            {coverage.length > 1 && coverage.map((row) => meter(row.bodyId, row.name, row))}
          </Stack>
        )}
      </Section>
      <Section title={t('seats.gaps.definitions')}>
        <dl className="ac-facts ac-facts--rows">
          {(['required', 'seats', 'attendance', 'lived'] as const).map((word) => (
            <div key={word}>
              <dt>{t(`seats.gaps.define.${word}`)}</dt>
              <dd>{t(`seats.gaps.define.${word}Text`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </Page>
  )
}

function BodyTable({ body }: { body: BodyGaps }) {
  const t = useT()
  const format = useFormat()
  const rowOf = (key: string) => body.sectors.find((row) => row.sector === key)
  return (
    <>
      <MatrixTable
        caption={t('seats.gaps.caption', { body: body.name })}
        captionHidden
        corner={t('organisations.sector')}
        columns={[
          { key: 'seats', label: t('seats.gaps.seats') },
          ...body.meetings.map((meeting) => ({
            key: meeting.id,
            label: format.day(meeting.startsAt),
            href: paths.meeting(meeting.id),
          })),
        ]}
        rows={body.sectors.map((row) => ({
          key: row.sector,
          label: t(`sector.${row.sector}`),
          note: row.isRequired ? <Tag tone="info">{t('seats.gaps.required')}</Tag> : undefined,
        }))}
        cell={(rowKey, columnKey) => {
          const row = rowOf(rowKey)
          if (!row) return null
          if (columnKey === 'seats')
            return <SeatCell seats={row.seats} filled={row.filled} isRequired={row.isRequired} />
          const present = row.present[columnKey] ?? 0
          if (present > 0) return t('seats.gaps.present', { n: present })
          return row.isRequired ? (
            <Tag tone="warning">{t('seats.gaps.nobody')}</Tag>
          ) : (
            <span className="ac-muted">{t('seats.gaps.nobody')}</span>
          )
        }}
      />
      {body.meetings.length === 0 && <p className="ac-muted">{t('seats.gaps.noMeetings')}</p>}
    </>
  )
}

function SeatCell({ seats, filled, isRequired }: { seats: number; filled: number; isRequired: boolean }) {
  const t = useT()
  if (seats === 0) return <Tag tone="warning">{t('seats.gaps.noSeat')}</Tag>
  if (filled === 0)
    return <Tag tone={isRequired ? 'warning' : 'neutral'}>{t('seats.gaps.allVacant', { n: seats })}</Tag>
  return t('seats.gaps.filled', { filled, n: seats })
}
