import { ChartWithTable } from '~/ui/charts/chart-with-table'
import { drawChart } from '~/ui/charts/draw.server'
import { Icon } from '~/ui/icon'
import { Hero } from '~/ui/layout/hero'
import { Band, Grid, Section, Stack } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { DateBlock, DateTime } from '~/ui/primitives/date-time'
import { Stat, Stats } from '~/ui/primitives/stat'
import { Tag } from '~/ui/primitives/tag'
import { StanceTally } from '~/ui/proposals/stance'
import { Frame } from './frame'

const months = ['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct']
const series = (name: string, values: (number | null)[]) => ({
  name,
  points: months.map((label, i) => ({ label, value: values[i] ?? null })),
})

export const referrals = drawChart({
  id: 'referrals',
  kind: 'trend',
  title: 'Referrals by month, November 2025 to October 2026 (synthetic)',
  description:
    'Social-contact referrals rose from 14 to 31 a month; arrest referrals stayed between 6 and 13. February is withheld for arrest referrals.',
  series: [
    series('Social contact', [14, 16, 15, 19, 18, 22, 21, 25, 27, 26, 29, 31]),
    series('Instead of arrest', [8, 6, 9, null, 7, 10, 12, 9, 11, 13, 12, 11]),
  ],
  unit: 'people',
  withheld: 'Withheld to protect privacy',
  labelHeader: 'Month',
})

export function Front() {
  return (
    <Frame current="">
      <Hero
        eyebrow="Harbor County’s Policy Coordinating Group"
        title="Separate organisations, one agreement: help before handcuffs"
        lead="Police, prosecutors, defenders, care providers, businesses and neighbors decide together how people are met with help for drug use, mental health and poverty instead of arrest. This is their public record."
        actions={
          <>
            <ButtonLink look="marigold" href="#tell-us">
              <Icon name="speech" /> Tell us something
            </ButtonLink>
            <ButtonLink look="on-dark" href="#how-it-works">
              How it works
            </ButtonLink>
          </>
        }
        aside={
          <Card
            tone="marigold"
            level={2}
            eyebrow="Next meeting, open to the public"
            title="Policy Coordinating Group"
            href="#meeting"
          >
            <p>
              <DateTime value="2026-12-03T17:00:00Z">Thursday, December 3, 2026, 9:00 AM PST</DateTime>
              <br />
              Harbor Library, Room 2, or by video
            </p>
            <p>11 items, 2 for decision: eligibility beyond possession; the data agreement with the courts.</p>
            <a href="#agenda">Read the agenda</a>
          </Card>
        }
      />
      <Band>
        <Stats>
          <Stat label="Organisations that agreed" value="18" note="3 more are considering it" />
          <Stat label="People referred, last 12 months" value="352" note="Synthetic figures" />
          <Stat label="Resident concerns answered" value="41 of 44" note="Median 6 working days" />
          <Stat label="Promises running late" value="2" note={<a href="#late">See which</a>} />
        </Stats>
        <Section
          title="Three bodies, one table"
          lead="What is raised in one body travels to the others under one number until it has a published answer."
        >
          <Grid>
            <Card title="Policy Coordinating Group" href="#pcg" foot="Meets monthly, next December 3">
              <p>Leaders of every signatory. Sets who is eligible and what is shared. Decides by consensus.</p>
            </Card>
            <Card
              tone="harbour"
              title="Operational workgroup"
              href="#owg"
              foot="Meets every two weeks, next November 24"
            >
              <p>Officers, prosecutors and case managers who solve what comes up on the street.</p>
            </Card>
            <Card tone="clay" title="Community leadership team" href="#clt" foot="Meets monthly, next December 9">
              <p>Residents, businesses and people with lived experience. Names what needs attention.</p>
            </Card>
          </Grid>
        </Section>
      </Band>
      <Band tone="white">
        <Grid size="half">
          <Section title="Latest decisions" action={<a href="#decisions">All decisions</a>}>
            <Rows>
              <Row
                start={<DateBlock value="2026-11-05" month="Nov" day="5" />}
                title="Shoplifting under $750 may be diverted"
                href="#d1"
                meta={
                  <Tag tone="success" icon="check">
                    In force
                  </Tag>
                }
              >
                <StanceTally counts={{ agree: 13, 'agree-with-conditions': 2, 'stand-aside': 1, recused: 1 }} />
              </Row>
              <Row
                start={<DateBlock value="2026-10-22" month="Oct" day="22" />}
                title="Night referrals by telephone until a case manager is on shift"
                href="#d2"
                meta={
                  <Tag tone="success" icon="check">
                    In force
                  </Tag>
                }
              >
                <StanceTally counts={{ agree: 9 }} />
              </Row>
              <Row
                start={<DateBlock value="2026-10-01" month="Oct" day="1" />}
                title="Sharing booking data with the evaluator"
                href="#d3"
                meta={
                  <Tag tone="warning" icon="clock">
                    Not yet agreed
                  </Tag>
                }
              >
                <StanceTally counts={{ agree: 11, 'not-yet': 3, object: 1 }} />
              </Row>
            </Rows>
          </Section>
          <Section title="Latest progress release" action={<a href="#releases">All releases</a>}>
            <ChartWithTable chart={referrals} />
            <p>
              <strong>Going well:</strong> two districts now refer around the clock. <strong>In the way:</strong> the
              wait for a detox bed is 9 days. <a href="#release">Read the October release</a>
            </p>
          </Section>
        </Grid>
      </Band>
      <Band tone="sand">
        <Section title="What you can do here">
          <Grid>
            <Card tone="plain" title="Tell us" href="#tell">
              <p>
                A concern, a place that needs attention, or somebody who needs help. No account; you get a code to read
                the answer.
              </p>
            </Card>
            <Card tone="plain" title="Find help" href="#resources">
              <p>Services by need and hour: open now, walk-in, no abstinence required.</p>
            </Card>
            <Card tone="plain" title="Get the news" href="#subscribe">
              <p>
                One plain mail a week or a month: what was decided, what changed, what is late. Leave with one press.
              </p>
            </Card>
          </Grid>
        </Section>
        <Stack gap="tight">
          <p className="ac-small ac-muted">Figures marked synthetic belong to the sample site.</p>
        </Stack>
      </Band>
    </Frame>
  )
}
