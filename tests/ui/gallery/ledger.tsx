import { ChartWithTable } from '~/ui/charts/chart-with-table'
import { drawChart } from '~/ui/charts/draw.server'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { TextInput } from '~/ui/forms/text-input'
import { Grid, Page, Section } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { MatrixTable } from '~/ui/lists/matrix-table'
import { Prose } from '~/ui/primitives/prose'
import { Tag } from '~/ui/primitives/tag'
import { StanceBadge } from '~/ui/proposals/stance'
import { Frame } from './frame'

const organisations = [
  'Harbor Police Department',
  'County Prosecutor',
  'Public Defender',
  'Bayside Behavioral Health',
  'Old Harbor Business Alliance',
  'Second Chances Peer Network',
]
const policies = ['Eligibility criteria', 'Divertible offences', 'Referral protocol', 'Information sharing']
const answers = [
  'agree',
  'agree',
  'agree-with-conditions',
  'not-yet',
  'stand-aside',
  'agree',
  'object',
  'recused',
] as const
const months = ['July 2026', 'August 2026', 'September 2026', 'October 2026']

const chartWords = { unit: 'people', withheld: 'Withheld to protect privacy' }
const doors = drawChart({
  ...chartWords,
  id: 'doors',
  kind: 'bars',
  title: 'How people came, October 2026 (synthetic)',
  description: 'Most came by social contact. Court referrals are withheld.',
  labelHeader: 'Door',
  series: [
    {
      name: 'People',
      points: [
        { label: 'Social contact', value: 31 },
        { label: 'Instead of arrest', value: 11 },
        { label: 'Community referral', value: 8 },
        { label: 'Court', value: null },
      ],
    },
  ],
})
const areas = drawChart({
  ...chartWords,
  id: 'areas',
  kind: 'grouped',
  title: 'Referrals by area and quarter (synthetic)',
  description: 'Old Harbor rose in each quarter; Hillside is withheld in the second.',
  labelHeader: 'Quarter',
  series: [
    { name: 'Old Harbor', points: ['Q1', 'Q2', 'Q3'].map((label, i) => ({ label, value: 20 + i * 6 })) },
    { name: 'Mill District', points: ['Q1', 'Q2', 'Q3'].map((label, i) => ({ label, value: 15 + i })) },
    { name: 'Hillside', points: ['Q1', 'Q2', 'Q3'].map((label, i) => ({ label, value: i === 1 ? null : 9 })) },
  ],
})

export function Ledger() {
  const form = { values: { date: '2026-11-22', policy: '' } }
  return (
    <Frame member current="Agreement ledger">
      <Page
        title="Agreement ledger"
        lead="Which organisation agrees to which policy, on any date. A withdrawal is an entry of its own; nothing is overwritten."
      >
        <FilterBar label="Choose a date" clearHref="#all" note="As of November 22, 2026: 4 policies, 6 organisations">
          <TextInput form={form} name="date" type="date" label="On" optional />
          <Select
            form={form}
            name="policy"
            label="Policy"
            optional
            emptyLabel="All policies"
            options={policies.map((label) => ({ value: label, label }))}
          />
        </FilterBar>
        <MatrixTable
          caption="Positions by organisation and policy"
          corner="Organisation"
          columns={policies.map((label, i) => ({ key: String(i), label, href: `#p${i}`, note: `v${i + 1}` }))}
          rows={organisations.map((label, i) => ({ key: String(i), label, href: `#o${i}` }))}
          cell={(row, column) => (
            <StanceBadge stance={answers[(Number(row) * 3 + Number(column) * 2) % answers.length] ?? 'agree'} />
          )}
        />
        <Section title="Data due">
          <DataTable
            caption="Feeds and their due dates"
            captionHidden
            stack
            rowKey={(row) => row}
            rows={months}
            columns={[
              {
                key: 'month',
                header: 'Month',
                cell: (row) => row,
                rowHeader: true,
                sort: { href: '?sort=month', direction: 'ascending' },
              },
              {
                key: 'who',
                header: 'Organisation',
                cell: () => 'Harbor Police Department',
                sort: { href: '?sort=who', direction: 'none' },
              },
              {
                key: 'state',
                header: 'State',
                cell: (row) =>
                  row.startsWith('Oct') ? (
                    <Tag tone="error" icon="warning">
                      Missing, 12 days
                    </Tag>
                  ) : (
                    <Tag tone="success" icon="check">
                      On time
                    </Tag>
                  ),
              },
            ]}
          />
          <DataTable
            caption="Referrals by month and door (synthetic)"
            compact
            long
            rowKey={(row) => row}
            rows={[
              ...months,
              ...months.map((m) => m.replace('2026', '2025')),
              ...months.map((m) => m.replace('2026', '2024')),
              ...months.map((m) => m.replace('2026', '2023')),
              ...months.map((m) => m.replace('2026', '2022')),
            ]}
            foot={{ month: 'Total', social: '532', arrest: '214' }}
            columns={[
              { key: 'month', header: 'Month', cell: (row) => row, rowHeader: true },
              { key: 'social', header: 'Social contact', cell: () => '27', end: true },
              {
                key: 'arrest',
                header: 'Instead of arrest',
                cell: (row) => (row.startsWith('Aug') ? <span className="ac-withheld">Withheld</span> : '11'),
                end: true,
              },
            ]}
          />
        </Section>
        <Grid size="half">
          <ChartWithTable chart={doors} />
          <ChartWithTable chart={areas} tableOpen />
        </Grid>
        <Section title="What changes in the text">
          <Prose>
            <h2>2. Who may be referred</h2>
            <p>
              A person may be referred who is contacted for an offence in the list, <del>is over 21</del>{' '}
              <ins>is 18 or older</ins>, and agrees to meet a case manager within <del>24</del> <ins>72</ins> hours.
            </p>
            <blockquote>
              Nobody is refused because they use drugs, and nobody is made to stop in order to stay.
            </blockquote>
            <ul>
              <li>The officer offers, the person decides.</li>
              <li>No charge is filed while the intake is kept.</li>
            </ul>
          </Prose>
        </Section>
      </Page>
    </Frame>
  )
}
