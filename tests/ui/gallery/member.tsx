import { Tabs } from '~/ui/layout/nav'
import { Aside, Page, Section, Split } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { Pagination } from '~/ui/lists/pagination'
import { NeedsYou } from '~/ui/lists/rows'
import { Steps } from '~/ui/lists/steps'
import { Thread } from '~/ui/lists/thread'
import { Timeline } from '~/ui/lists/timeline'
import { AgendaList } from '~/ui/meetings/agenda-list'
import { Button, ButtonLink, ButtonRow, PostButton } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { Meter } from '~/ui/primitives/stat'
import { VisibilityTag } from '~/ui/primitives/tag'
import { Frame } from './frame'
import { agenda } from './meeting'

export function Member() {
  return (
    <Frame member current="Meetings">
      <Page
        eyebrow="Policy Coordinating Group"
        title="Meeting of December 3, 2026"
        crumbs={[
          { label: 'Your desk', href: '#desk' },
          { label: 'Meetings', href: '#meetings' },
          { label: 'December 3' },
        ]}
        meta={
          <>
            <span>9:00 to 10:30 AM PST</span>
            <span>Harbor Library, Room 2</span>
            <VisibilityTag visibility="public" />
          </>
        }
        actions={
          <>
            <ButtonLink look="secondary" href="#packet">
              Packet (PDF)
            </ButtonLink>
            <PostButton action="#rsvp" values={{ answer: 'yes' }}>
              I will come
            </PostButton>
          </>
        }
      >
        <Notice tone="success" title="Your answer is saved" announce>
          The clerk sees that your organisation comes with one person.
        </Notice>
        <Steps
          label="Where this meeting stands"
          steps={[
            { label: 'Draft', state: 'done', when: 'Nov 12' },
            { label: 'Agenda published', state: 'done', when: 'Nov 19' },
            { label: 'Agenda locked', state: 'current', when: 'since Nov 30' },
            { label: 'In session', state: 'upcoming', when: 'Dec 3' },
            { label: 'Draft minutes', state: 'upcoming', when: 'by Dec 10' },
            { label: 'Approved', state: 'upcoming', when: 'Jan 7' },
          ]}
        />
        <Tabs
          label="This meeting"
          items={[
            { label: 'Agenda', href: '#t1', current: true },
            { label: 'Papers', href: '#t2', count: 6 },
            { label: 'Attendance', href: '#t3' },
            { label: 'Minutes', href: '#t4' },
            { label: 'History', href: '#t5' },
          ]}
        />
        <Split>
          <div className="ac-stack ac-stack--loose">
            <Section title="Needs you">
              <NeedsYou
                items={[
                  {
                    key: 'a',
                    href: '#n1',
                    title: 'Give your position on “Eligibility beyond possession”',
                    why: 'For Harbor County Public Defender, as its delegate',
                    due: 'December 1',
                    late: true,
                  },
                  {
                    key: 'b',
                    href: '#n2',
                    title: 'Read the draft minutes of November 5',
                    why: 'Amendments are open to every organisation that came',
                    due: 'December 2',
                  },
                ]}
              />
            </Section>
            <Section title="Agenda">
              <AgendaList items={agenda} />
            </Section>
            <Section title="Comments">
              <Thread
                label="Comments"
                items={[
                  {
                    key: '1',
                    who: 'Lt. Ortega, Harbor Police',
                    when: 'November 20, 4:10 PM',
                    children: <p>Patrol can live with this if the list names the exact codes.</p>,
                  },
                  {
                    key: '2',
                    who: 'You',
                    when: 'November 21, 9:02 AM',
                    own: true,
                    tags: <VisibilityTag visibility="body" />,
                    children: <p>The attached table does. Page 2.</p>,
                  },
                ]}
              />
            </Section>
            <EmptyState
              title="No papers have come in late"
              action={
                <ButtonLink look="secondary" href="#add">
                  Add a paper
                </ButtonLink>
              }
            >
              <p>Papers added after the lock are marked late and listed here, with who added them.</p>
            </EmptyState>
            <Pagination page={4} pages={12} hrefFor={(page) => `?page=${page}`} />
          </div>
          <Aside label="About this meeting">
            <Card tone="plain" title="Quorum" level={2}>
              <Meter label="Organisations" value={11} max={17} enough={9} text="11 of 17 coming, 9 needed" />
              <Meter
                label="Required sectors"
                value={3}
                max={5}
                enough={5}
                text="3 of 5: prosecution and lived experience missing"
              />
            </Card>
            <DescriptionList
              items={[
                { term: 'Rule', description: 'Consensus' },
                { term: 'Chair', description: 'Judge (ret.) Amara Bello' },
                { term: 'Clerk', description: 'Jo Lindqvist' },
                { term: 'Join by video', description: <a href="#video">meet.example.org/pcg</a> },
              ]}
            />
            <Section title="History" level={2}>
              <Timeline
                items={[
                  {
                    key: '1',
                    when: 'November 19',
                    title: 'Agenda published',
                    tone: 'good',
                    children: 'Mailed to 34 members',
                  },
                  { key: '2', when: 'November 24', title: 'Item 4 placed by the workgroup' },
                  { key: '3', when: 'November 30', title: 'Locked', tone: 'warning' },
                ]}
              />
            </Section>
            <ButtonRow>
              <Button look="danger" small>
                Cancel this meeting
              </Button>
              <Button look="quiet">Copy to a new one</Button>
            </ButtonRow>
          </Aside>
        </Split>
      </Page>
    </Frame>
  )
}
