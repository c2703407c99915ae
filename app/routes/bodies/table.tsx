import { useLoaderData } from '@remix-run/react'
import { listBodies } from '~/domain/bodies/body.server'
import { countWaiting, listedMatter } from '~/domain/matters/board.server'
import { listMatters } from '~/domain/matters/matters.server'
import { listUpcomingMeetings } from '~/domain/meetings/meetings.server'
import { listAwaitedOrganisations } from '~/domain/proposals/positions/awaited.server'
import { listPending } from '~/domain/proposals/proposals.server'
import { listPendingStatements } from '~/domain/statements/statements.server'
import { dayOf } from '~/domain/time'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { BodyTable, type TableBody } from '~/ui/bodies/body-table'
import { Grid, Page, Section } from '~/ui/layout/page'
import { MatterRows } from '~/ui/matters/matter-rows'

/** How many matters of a body stand here; the board shows all. */
const mostMatters = 5

/** What each body has before it. Each domain says by itself what this actor may see of it. */
export const loader = open.read(
  async ({ db, actor, site, today, now, t }) => {
    const bodies = await listBodies(db, actor)
    const counts = await countWaiting(db, actor, today)
    const matters = (await listMatters(db, actor, { state: 'unanswered', limit: 300 })).map((row) =>
      listedMatter(row, site, today),
    )
    const proposals = (await listPending(db, actor, null, now)).filter(({ state }) => state !== 'draft')
    const awaited = await listAwaitedOrganisations(db, actor, today, now)
    const meetings = await listUpcomingMeetings(db, actor, now, 100)
    const statements = await listPendingStatements(db, actor)
    const nothing = { waiting: 0, overdue: 0, unacknowledged: 0 }
    const tables: TableBody[] = bodies.map((body) => {
      const meeting = meetings.find((one) => one.bodyId === body.id)
      return {
        slug: body.slug,
        name: body.name,
        counts: counts.get(body.id) ?? nothing,
        matters: matters.filter((one) => one.bodyId === body.id).slice(0, mostMatters),
        meeting: meeting
          ? {
              id: meeting.id,
              title: meeting.title,
              startsAt: meeting.startsAt,
              day: dayOf(meeting.startsAt, site.timeZone),
              place: meeting.place,
              isDraft: meeting.publishedAt === null,
            }
          : null,
        proposals: proposals
          .filter((one) => one.bodyId === body.id)
          .map(({ number, title, state, closesAt }) => ({
            number,
            title,
            isOpen: state === 'open',
            isClosing: state === 'closing',
            closesAt,
            waitsFor: awaited.filter((one) => one.number === number).map((one) => one.organisationName),
          })),
        statements: statements
          .filter((one) => one.bodyId === body.id)
          .map(({ number, title, partners }) => ({
            number,
            title,
            waitsFor: partners.filter(({ isSigned }) => !isSigned).map(({ name }) => name),
          })),
      }
    })
    const homeless = matters.filter((one) => one.bodyId === null)
    return {
      title: t('table.title'),
      tables,
      homeless: homeless.slice(0, mostMatters),
      loose: counts.get('') ?? nothing,
    }
  },
  { shared: true },
)

export default function Table() {
  const { title, tables, homeless, loose } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} lead={t('table.lead')}>
      {tables.length > 1 && (
        <nav className="ac-cluster" aria-label={t('table.jump')}>
          {tables.map((body) => (
            <a key={body.slug} href={`#${body.slug}`}>
              {body.name}
            </a>
          ))}
        </nav>
      )}
      <Grid>
        {tables.map((body) => (
          <BodyTable key={body.slug} body={body} />
        ))}
      </Grid>
      {homeless.length > 0 && (
        <Section title={t('table.noBody')} lead={t('table.noBodyWhy')}>
          <MatterRows matters={homeless} isOfOneBody />
          {loose.waiting > homeless.length && (
            <p className="ac-small">{t('table.more', { n: loose.waiting - homeless.length })}</p>
          )}
        </Section>
      )}
    </Page>
  )
}
