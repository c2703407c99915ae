import type { EditionDocument } from '~/domain/editions/edition'

/** An edition with something in each section. */
export const sampleEdition: EditionDocument = {
  issueId: 'issue-1',
  audience: 'members',
  frequency: 'weekly',
  number: 3,
  coversFrom: '2026-11-09T15:00:00.000Z',
  coversTo: '2026-11-16T15:00:00.000Z',
  note: 'Thank you to all who came on Thursday.',
  sections: [
    {
      section: 'needs-you',
      entries: [
        {
          section: 'needs-you',
          kind: 'need',
          id: 'position P-2026-004',
          isLate: false,
          need: {
            kind: 'position',
            key: 'P-2026-004 police',
            place: { number: 'P-2026-004' },
            title: { key: 'account.desk.position', params: { title: 'Evening handover' } },
            why: { key: 'account.desk.positionWhy', params: { organisation: 'Calder Police', body: 'Workgroup' } },
            dueOn: '2026-12-01',
            for: 'Calder Police',
          },
        },
        {
          section: 'needs-you',
          kind: 'need',
          id: 'action a1',
          isLate: true,
          need: {
            kind: 'action',
            key: 'a1',
            place: { id: 'a1' },
            title: { key: 'account.desk.action', params: { title: 'Send the shift plan' } },
            why: { key: 'account.desk.actionWhy', params: { organisation: 'Calder Police' } },
            dueOn: '2026-11-10',
            for: 'Calder Police',
          },
        },
      ],
    },
    {
      section: 'decided',
      entries: [
        {
          section: 'decided',
          kind: 'decision',
          id: 'd1',
          number: 'D-2026-007',
          title: 'Add trespass',
          body: 'Operational Workgroup',
          outcome: 'adopted',
          decidedAt: '2026-11-12T20:00:00.000Z',
        },
        {
          section: 'decided',
          kind: 'minutes',
          id: 'm-0',
          title: 'October meeting',
          startsAt: '2026-10-08T21:00:00.000Z',
        },
      ],
    },
    {
      section: 'coming-up',
      entries: [
        {
          section: 'coming-up',
          kind: 'meeting',
          id: 'm-1',
          title: 'December meeting',
          startsAt: '2026-12-10T22:00:00.000Z',
          place: 'County hall',
        },
        {
          section: 'coming-up',
          kind: 'proposal',
          id: 'P-2026-004',
          number: 'P-2026-004',
          title: 'Evening handover',
          body: 'Operational Workgroup',
          closesAt: '2026-12-01T23:00:00.000Z',
        },
      ],
    },
    {
      section: 'successes',
      entries: [
        {
          section: 'successes',
          kind: 'release',
          id: 'r1',
          slug: '2026-q3',
          title: 'Third quarter 2026',
          text: `**More** referrals at the *evening* door. ${'And more than that. '.repeat(20)}`,
        },
      ],
    },
    {
      section: 'obstacles',
      entries: [
        {
          section: 'obstacles',
          kind: 'release',
          id: 'r1',
          slug: '2026-q3',
          title: 'Third quarter 2026',
          text: 'Interim housing is full.',
        },
      ],
    },
    {
      section: 'data-gaps',
      entries: [
        {
          section: 'data-gaps',
          kind: 'feed',
          id: 'f1',
          organisation: 'Calder Police Department',
          measure: 'Contacts',
          period: '2026-Q3',
          dueOn: '2026-10-31',
        },
      ],
    },
    {
      section: 'said-did',
      entries: [
        {
          section: 'said-did',
          kind: 'matter',
          id: 'x1',
          number: 'M-2026-014',
          title: 'Lighting at the river path',
          answer: 'planned',
        },
      ],
    },
    {
      section: 'services',
      entries: [
        {
          section: 'services',
          kind: 'service',
          id: 's1 2026-11-12',
          name: 'Drop-in centre',
          verifiedOn: '2026-11-12',
        },
      ],
    },
  ],
}
