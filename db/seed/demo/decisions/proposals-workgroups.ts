// What the operational workgroup and the community leadership team decided and have before them.
import type { Calendar } from '../meetings/calendar'
import type { Deed } from '../stage'
import { type Put, proposalDeeds, type Said } from './proposals'

const everybody = (...others: Said[]): Said[] => {
  const spoken = new Set(others.map(([, organisation]) => organisation))
  const voices: [Said[0], string][] = [
    ['grace', 'northside'],
    ['priya', 'prosecutor'],
    ['samuel', 'defender'],
    ['omar', 'opendoor'],
    ['dee', 'peers'],
    ['tom', 'police'],
  ]
  return [
    ...voices
      .filter(([, organisation]) => !spoken.has(organisation))
      .map(([who, organisation]): Said => [who, organisation, 'agree']),
    ...others,
  ]
}

const workgroupProposals = (calendar: Calendar): Put[] => [
  {
    body: 'owg',
    key: 'owg-handover',
    by: 'tom',
    title: 'A handover takes 30 minutes, counted from the call',
    text: 'A worker answers within 5 minutes and is there within 30. Both are written down. The workgroup looks at the list every two weeks.',
    reasonCode: 'negotiation',
    opens: calendar.ago(322, '12:00'),
    closes: calendar.ago(309, '17:00'),
    says: everybody([
      'tom',
      'police',
      'agree-with-conditions',
      'After 30 minutes an officer may leave if the person is safe.',
    ]),
    outcome: { statement: 'Adopted by all six. First list in two weeks.', effective: 3, review: 400 },
  },
  {
    body: 'owg',
    key: 'owg-training',
    by: 'dee',
    title: 'Roll call training by peers, each quarter',
    text: 'Twenty minutes at each shift’s roll call, four times a year, led by two peer outreach workers and a sergeant.',
    opens: calendar.ago(254, '12:00'),
    closes: calendar.ago(241, '17:00'),
    says: everybody(['tom', 'police', 'agree-with-conditions', 'Paid time for the shift that ends then.']),
    outcome: {
      statement: 'Adopted. The first round starts next month with the late shift, because it makes the most calls.',
      effective: 14,
      review: 300,
    },
  },
  {
    body: 'owg',
    key: 'owg-property-first',
    by: 'samuel',
    title: 'Property at a handover goes with the person',
    text: 'Bags, tents and papers go with the person. Only what is evidence stays.',
    reasonCode: 'negotiation',
    opens: calendar.ago(184, '12:00'),
    closes: calendar.ago(171, '17:00'),
    says: everybody(
      ['priya', 'prosecutor', 'not-yet', 'What happens to goods from a theft has to be said first.'],
      ['tom', 'police', 'stand-aside', 'A patrol car has one trunk.'],
    ),
    outcome: {
      statement:
        'Not adopted: the prosecutor does not agree yet. Open Door offers two lockers at the Harbor station, which would answer the question of room. It comes back with a line about stolen goods.',
    },
  },
  {
    body: 'owg',
    key: 'owg-property',
    by: 'samuel',
    title: 'Property at a handover goes with the person, or into a locker',
    text: 'Bags, tents and papers go with the person or into one of two lockers at the Harbor station, for 14 days. Goods from a theft go back to the shop after a photograph.',
    reasonCode: 'negotiation',
    opens: calendar.ago(156, '12:00'),
    closes: calendar.ago(143, '17:00'),
    says: everybody(
      ['priya', 'prosecutor', 'agree', '', 5],
      ['tom', 'police', 'agree-with-conditions', 'Someone other than the front desk keeps the keys.', 8, 'telephone'],
    ),
    outcome: { statement: 'Adopted by all six. Open Door keeps the keys.', effective: 10, review: 200 },
  },
  {
    body: 'owg',
    key: 'owg-refusals',
    by: 'grace',
    title: 'One list of reasons why there was no offer',
    text: 'Six reasons, the same for all units: offered and declined; no worker; no time or transport; a victim’s wish; not eligible; other, in three words.',
    opens: calendar.ago(86, '12:00'),
    closes: calendar.ago(73, '17:00'),
    says: everybody(),
    outcome: { statement: 'Adopted by all six. The list is on the back of the card.', effective: 5, review: 180 },
  },
  {
    body: 'owg',
    key: 'owg-transit',
    by: 'tom',
    title: 'Transit officers learn from officers who use the programme',
    text: 'Before the new offence list is used on buses, each transit officer rides along for one shift with an officer who has made referrals.',
    opens: calendar.ago(17, '12:00'),
    closes: calendar.ago(4, '17:00'),
    says: everybody([
      'dee',
      'peers',
      'agree-with-conditions',
      'A peer worker rides along as well, where a person agrees to it.',
    ]),
    outcome: {
      statement: 'Adopted by all six, with the peer workers’ condition. The first ride is next week.',
      effective: 5,
      review: 120,
    },
    actions: [{ about: 'peers', by: 'peers', title: 'Name the peer workers who ride along, and their days', due: 14 }],
  },
  {
    body: 'owg',
    key: 'owg-second-number',
    by: 'grace',
    title: 'A second number when nobody answers after 10 p.m.',
    text: 'When the intake line is not answered within 5 minutes, the call goes to the shift lead’s telephone. A missed call is written down by whoever called.',
    rationale: 'Eleven calls after 10 p.m. went unanswered last month.',
    reasonCode: 'negotiation',
    opens: calendar.ago(8, '12:00'),
    closes: calendar.ago(-5, '17:00'),
    says: [
      ['grace', 'northside', 'agree', '', 0.3],
      ['dee', 'peers', 'agree', '', 1.1],
      ['omar', 'opendoor', 'agree-with-conditions', 'The shift lead may say no to a second call within an hour.', 2.4],
      ['samuel', 'defender', 'agree', '', 3.2],
      ['priya', 'prosecutor', 'agree', '', 5.4],
    ],
  },
  {
    body: 'clt',
    key: 'clt-focus',
    by: 'bea',
    title: 'Areas of focus for the next quarter',
    text: 'Outreach looks first at the harbor steps in the evening, the Fifth Street underpass at night, and the square in front of the library on weekday mornings.',
    rationale: 'Named most often in what neighbors and businesses sent in the last quarter.',
    opens: calendar.ago(148, '12:00'),
    closes: calendar.ago(135, '20:00'),
    says: [
      ['bea', 'riverside', 'agree'],
      ['jack', 'mainstreet', 'agree'],
      ['dee', 'peers', 'agree-with-conditions', 'Outreach, not extra patrols.'],
      ['marisol', 'casapuente', 'agree'],
      ['wendell', 'library', 'stand-aside'],
    ],
    outcome: {
      statement:
        'Adopted. Outreach starts on Monday and says in a month what it found. It is outreach, and no extra patrol.',
      effective: 4,
      review: 100,
    },
  },
  {
    body: 'overnight',
    key: 'overnight-count',
    by: 'omar',
    title: 'Count everybody who is turned away, every night',
    text: 'All four shelters write down how many people were turned away and why: full, closed, rules, other. No names.',
    opens: calendar.ago(124, '12:00'),
    closes: calendar.ago(112, '17:00'),
    says: [
      ['omar', 'opendoor', 'agree'],
      ['grace', 'northside', 'agree'],
      ['dee', 'peers', 'agree-with-conditions', '“Rules” is split: guests, pets, partners, substances.'],
      ['ida', 'health', 'agree'],
    ],
    outcome: { statement: 'Adopted. Sheets are at all four doors from the 1st.', effective: 5, review: 150 },
  },
]

export const workgroupProposalDeeds = (calendar: Calendar): Deed[] =>
  workgroupProposals(calendar).flatMap(proposalDeeds)
