import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/domain/access/actor'
import { listBodies, listChartersInForce } from '~/domain/bodies/body.server'
import { findSaidDidFigures } from '~/domain/community/said-did.server'
import { openingState } from '~/domain/directory/opening'
import { listServices } from '~/domain/directory/services.server'
import { countUnanswered } from '~/domain/matters/matters.server'
import { listUpcomingMeetings } from '~/domain/meetings/meetings.server'
import { countSigned } from '~/domain/organisations/organisations.server'
import { listLatestDecisions } from '~/domain/proposals/decisions/decisions.server'
import { chartOf } from '~/domain/releases/published/chart'
import { findLatestRelease } from '~/domain/releases/releases.server'
import { useT } from '~/http/page'
import { open, type Read } from '~/http/route'
import { paths } from '~/paths'
import { plainText } from '~/platform/markdown'
import { drawnChart } from '~/ui/charts/drawn.server'
import { BodyCard } from '~/ui/front/body-card'
import { FrontDecisions } from '~/ui/front/decisions'
import { FrontDoors } from '~/ui/front/doors'
import { NextMeeting } from '~/ui/front/next-meeting'
import { FrontRelease } from '~/ui/front/release'
import { Icon } from '~/ui/icon'
import { Hero } from '~/ui/layout/hero'
import { Band, Grid, Section } from '~/ui/layout/page'
import { ButtonLink } from '~/ui/primitives/button'
import { Stat, Stats } from '~/ui/primitives/stat'
import { chartWords } from '~/ui/releases/chart-words'

/** What any visitor may see, whoever asks: the front page is the same for everybody. */
export const loader = open.read(
  async ({ db, site, now, today, t, format }) => {
    const bodies = await listBodies(db, visitor)
    const charters = await listChartersInForce(db, today)
    const meetings = await listUpcomingMeetings(db, visitor, now, 12)
    const { answered, medianDays } = await findSaidDidFigures(db, site.timeZone)
    const services = await listServices(db)
    return {
      title: t('visit.home.title'),
      coalition: site.coalitionName,
      place: site.place,
      next: meetings.find((meeting) => meeting.publishedAt !== null) ?? null,
      bodies: bodies.slice(0, 3).map((body) => ({
        slug: body.slug,
        name: body.name,
        kind: body.kind,
        rule: charters.get(body.id)?.decisionRule ?? null,
        next: meetings.find((meeting) => meeting.bodyId === body.id)?.startsAt ?? null,
      })),
      release: await latestRelease({ db, t, format }),
      decisions: await listLatestDecisions(db, visitor, 3),
      figures: {
        signatories: await countSigned(db, visitor, today),
        answered,
        medianDays,
        waiting: await countUnanswered(db, visitor),
      },
      openNow: services.filter((service) => openingState(service.openings, now, site.timeZone).isOpen).length,
      services: services.length,
    }
  },
  { shared: true },
)

/** The latest release with the first of its tables that makes a picture. */
async function latestRelease({ db, t, format }: Pick<Read, 'db' | 't' | 'format'>) {
  const latest = await findLatestRelease(db)
  if (!latest) return null
  const [chart] = latest.tables.flatMap(({ id, chart: kind, measure, table }) => {
    const input = chartOf(table, kind, chartWords(t, { id: `chart-${id}`, unit: measure.unit }))
    return input ? [input] : []
  })
  return {
    told: {
      slug: latest.slug,
      title: latest.title,
      publishedAt: latest.publishedAt,
      summary: plainText(latest.summary).slice(0, 300),
    },
    chart: chart ? await drawnChart({ ...chart, format: format.number }) : null,
  }
}

export default function Home() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const { figures } = page
  return (
    <>
      <Hero
        eyebrow={page.coalition}
        title={t('visit.home.headline')}
        lead={t('visit.home.lead', { place: page.place })}
        actions={
          <>
            <ButtonLink look="marigold" href={paths.tellUs()}>
              <Icon name="speech" /> {t('visit.home.tellUs')}
            </ButtonLink>
            <ButtonLink look="on-dark" href={paths.page('how-it-works')}>
              {t('nav.about')}
            </ButtonLink>
          </>
        }
        aside={<NextMeeting meeting={page.next} />}
      />
      <Band>
        <Stats>
          <Stat
            label={t('visit.home.signatories')}
            value={figures.signatories}
            note={<a href={paths.organisations()}>{t('visit.home.whoSigned')}</a>}
          />
          <Stat
            label={t('visit.home.answered')}
            value={figures.answered}
            note={<a href={paths.saidDid()}>{t('nav.saidDid')}</a>}
          />
          {figures.medianDays !== null && (
            <Stat
              label={t('visit.home.median')}
              value={t('visit.home.days', { n: figures.medianDays })}
              note={t('visit.home.medianNote')}
            />
          )}
          <Stat
            label={t('visit.home.waiting')}
            value={figures.waiting}
            note={<a href={paths.matters()}>{t('visit.home.whichWait')}</a>}
          />
        </Stats>
        <Section title={t('visit.home.bodies')} lead={t('visit.home.bodiesLead')}>
          <Grid>
            {page.bodies.map((body) => (
              <BodyCard key={body.slug} body={body} />
            ))}
          </Grid>
        </Section>
      </Band>
      <Band tone="white">
        <Grid size="half">
          <FrontDecisions decisions={page.decisions} />
          <FrontRelease release={page.release?.told ?? null} chart={page.release?.chart ?? null} />
        </Grid>
      </Band>
      <Band tone="sand">
        <FrontDoors openNow={page.openNow} services={page.services} />
      </Band>
    </>
  )
}
