import { Page } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { OfficerCard } from '~/ui/policies/officer-card'
import { Code } from '~/ui/primitives/code'
import { Notice } from '~/ui/primitives/notice'
import { Frame } from './frame'

export function Receipt() {
  return (
    <Frame>
      <Page title="We have your concern">
        <Code label="Your code. Keep it; we cannot send it again.">HK4T-92QM-7VXA</Code>
        <DescriptionList
          rows
          items={[
            { term: 'Received', description: 'November 22, 2026' },
            { term: 'You hear from us by', description: 'November 24, 2026' },
            { term: 'Read the answer at', description: <a href="#receipt">accord.example.org/receipt</a> },
          ]}
        />
        <Notice title="What happens next">
          <p>
            The liaison reads it, sends it to the body that can answer, and publishes the answer without your words.
          </p>
        </Notice>
        <OfficerCard
          programme="Harbor Diversion Accord"
          title="Who may be referred"
          version="3"
          effective="from November 15, 2026"
          foot="accord.example.org/card"
          parts={[
            {
              title: 'Yes',
              lines: [
                '18 or older, and willing to meet a case manager',
                'Possession for personal use; shoplifting under $750; trespass without a victim',
              ],
            },
            { title: 'No', lines: ['Harm or threat to a person', 'An open warrant for a violent offence'] },
            {
              title: 'How',
              lines: ['Call 555-0142, day or night', 'Hand over, write the report, leave the charge unfiled'],
            },
          ]}
        />
      </Page>
    </Frame>
  )
}
