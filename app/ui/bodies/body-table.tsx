import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Cluster, Section, Stack } from '../layout/page'
import { Row, Rows } from '../lists/rows'
import { type ListedMatter, MatterRows } from '../matters/matter-rows'
import { DateBlock } from '../primitives/date-time'
import { Tag } from '../primitives/tag'

type Waiting = { waiting: number; overdue: number; unacknowledged: number }
export type TableBody = {
  slug: string
  name: string
  counts: Waiting
  matters: ListedMatter[]
  meeting: {
    id: string
    title: string
    startsAt: Date | string
    day: string
    place: string
    isDraft: boolean
  } | null
  proposals: {
    number: string
    title: string
    isOpen: boolean
    isClosing: boolean
    closesAt: Date | string
    waitsFor: string[]
  }[]
  statements: { number: string; title: string; waitsFor: string[] }[]
}

/** What one body has before it: its next meeting, its matters, its open proposals, and what waits for whom. */
export function BodyTable({ body }: { body: TableBody }) {
  const t = useT()
  const { counts } = body
  return (
    <section className="ac-card ac-body-table" id={body.slug} aria-labelledby={`${body.slug}-name`}>
      <h2 className="ac-card__title" id={`${body.slug}-name`}>
        <a href={paths.body(body.slug)}>{body.name}</a>
      </h2>
      {(counts.overdue > 0 || counts.unacknowledged > 0) && (
        <Cluster>
          {counts.overdue > 0 && (
            <Tag tone="error" icon="clock">
              {t('matters.overdueCount', { n: counts.overdue })}
            </Tag>
          )}
          {counts.unacknowledged > 0 && (
            <Tag tone="warning">{t('table.acknowledge', { n: counts.unacknowledged })}</Tag>
          )}
        </Cluster>
      )}
      <Stack>
        <NextMeeting meeting={body.meeting} />
        <Section
          title={t('table.matters')}
          level={3}
          action={<a href={paths.matters({ body: body.slug })}>{t('matters.board')}</a>}
        >
          <p className="ac-muted">
            {counts.waiting === 0 ? t('table.noMatters') : t('table.mattersCount', { n: counts.waiting })}
          </p>
          {body.matters.length > 0 && <MatterRows matters={body.matters} isOfOneBody />}
          {counts.waiting > body.matters.length && (
            <p className="ac-small">{t('table.more', { n: counts.waiting - body.matters.length })}</p>
          )}
        </Section>
        <OpenProposals proposals={body.proposals} />
        {body.statements.length > 0 && (
          <Section title={t('table.statements')} level={3}>
            <Rows>
              {body.statements.map((one) => (
                <Row
                  key={one.number}
                  title={one.title}
                  href={paths.statement(one.number)}
                  meta={<WaitsFor names={one.waitsFor} />}
                />
              ))}
            </Rows>
          </Section>
        )}
      </Stack>
    </section>
  )
}

function NextMeeting({ meeting }: Pick<TableBody, 'meeting'>) {
  const t = useT()
  const format = useFormat()
  return (
    <Section title={t('table.nextMeeting')} level={3}>
      {meeting ? (
        <Rows>
          <Row
            start={
              <DateBlock
                value={meeting.day}
                month={format.shortMonth(meeting.day)}
                day={String(Number(meeting.day.slice(8)))}
              />
            }
            title={meeting.title}
            href={paths.meeting(meeting.id)}
            meta={[format.time(meeting.startsAt), meeting.place].filter(Boolean).join(' · ')}
            end={meeting.isDraft && <Tag>{t('table.draft')}</Tag>}
          />
        </Rows>
      ) : (
        <p className="ac-muted">{t('table.noMeeting')}</p>
      )}
    </Section>
  )
}

function OpenProposals({ proposals }: Pick<TableBody, 'proposals'>) {
  const t = useT()
  const format = useFormat()
  return (
    <Section title={t('table.proposals')} level={3}>
      {proposals.length === 0 ? (
        <p className="ac-muted">{t('table.noProposals')}</p>
      ) : (
        <Rows>
          {proposals.map((one) => (
            <Row
              key={one.number}
              title={one.title}
              href={paths.proposal(one.number)}
              meta={
                <>
                  <span>{one.number}</span>
                  {one.isOpen && <span>{t('table.closes', { date: format.dateTime(one.closesAt) })}</span>}
                </>
              }
            >
              <p className="ac-small">{one.isClosing ? t('table.forOutcome') : <WaitsFor names={one.waitsFor} />}</p>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}

function WaitsFor({ names }: { names: string[] }) {
  const t = useT()
  return <>{names.length === 0 ? t('table.allAnswered') : t('table.waitsFor', { who: names.join(', ') })}</>
}
