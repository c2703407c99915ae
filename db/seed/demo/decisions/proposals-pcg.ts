// What the Policy Coordinating Group decided, did not decide and has before it.
import { addDays, dayOf } from '~/domain/time'
import { type Calendar, zone } from '../meetings/calendar'
import type { Deed } from '../stage'
import * as texts from './policy-texts'
import { type Put, policyDeed, proposalDeeds, type Said, wordDeed } from './proposals'

const agreeing = (...voices: [Said[0], string][]): Said[] =>
  voices.map(([who, organisation]) => [who, organisation, 'agree'])
const core: [Said[0], string][] = [
  ['luis', 'executive'],
  ['grace', 'northside'],
  ['helen', 'health'],
  ['dee', 'peers'],
]

export function pcgProposals(calendar: Calendar): Put[] {
  const meeting = (index: number) => calendar.meetings.pcg[index] as Date
  const near = (index: number, days: number, time: string) =>
    calendar.at(addDays(dayOf(meeting(index), zone), days), time)
  /** Opened a week after the meeting before, closed on the day after the one that discusses it. */
  const around = (index: number) => ({ body: 'pcg', opens: near(index, -20, '09:00'), closes: near(index, 1, '17:00') })
  return [
    {
      ...around(0),
      key: 'pcg-eligibility',
      by: 'ines',
      title: 'Eligibility criteria, version 1',
      text: 'The coalition adopts the first eligibility criteria. They fit on a card that an officer can read at night.',
      rationale:
        'Twelve people wrote them at three tables: two sergeants, two case managers, a prosecutor, a defender, and six people who have been arrested in Calder.',
      policy: { slug: 'eligibility-criteria', text: texts.eligibility1 },
      says: [
        ...agreeing(...core, ['samuel', 'defender'], ['omar', 'opendoor'], ['bea', 'riverside']),
        ['mara', 'police', 'agree', 'With roll call training before the first card is handed out.'],
        [
          'priya',
          'prosecutor',
          'agree-with-conditions',
          'The line about weapons covers replicas too. We ask to see every exception after three months.',
        ],
        ['jack', 'mainstreet', 'stand-aside', 'Our members want to see the first figures before they say yes or no.'],
        ['paul', 'harborlight', 'agree'],
      ],
      outcome: {
        statement:
          'The criteria are in force. Officers carry the card from the first shift after roll call training. The prosecutor’s condition is met by a report of all exceptions at the meeting after next. Main Street stood aside and has asked for figures.',
        effective: 4,
        review: 400,
      },
    },
    {
      ...around(1),
      key: 'pcg-offences',
      by: 'priya',
      title: 'Divertible offences, version 1',
      text: 'The list of offences for which an officer may offer the programme instead of an arrest.',
      rationale: 'Short on purpose. The prosecutor can widen it once everybody has seen how it works.',
      policy: { slug: 'divertible-offences', text: texts.offences1 },
      says: [
        ...agreeing(
          ...core,
          ['priya', 'prosecutor'],
          ['samuel', 'defender'],
          ['omar', 'opendoor'],
          ['paul', 'harborlight'],
        ),
        [
          'mara',
          'police',
          'agree-with-conditions',
          'A sergeant can be reached on every shift for the question about victims.',
        ],
        ['bea', 'riverside', 'stand-aside'],
        [
          'jack',
          'mainstreet',
          'not-yet',
          'Shops need to know what happens at the second and the third theft before they can agree to $250.',
        ],
      ],
      outcome: {
        statement:
          'The list is in force for all who agree. Main Street does not agree yet: the workgroup and the alliance meet with three shop owners and come back with a line about repeated theft.',
        effective: 10,
        review: 400,
      },
    },
    {
      ...around(2),
      key: 'pcg-referral',
      by: 'grace',
      title: 'Referral protocol, version 1',
      text: 'The steps from the first contact to the first talk, and what is counted.',
      policy: { slug: 'referral-protocol', text: texts.referral1 },
      says: [
        ...agreeing(...core, ['samuel', 'defender'], ['bea', 'riverside'], ['paul', 'harborlight']),
        ['mara', 'police', 'agree', 'A handover takes 40 minutes today. We want it below 30 within half a year.'],
        ['priya', 'prosecutor', 'agree'],
        ['omar', 'opendoor', 'agree-with-conditions', 'Workers do not promise a bed. They call first.'],
        ['jack', 'mainstreet', 'agree'],
      ],
      outcome: {
        statement:
          'In force from the first of the coming week. The intake line and the meeting points are printed on the back of the card. Handover times are on every agenda until they are below 30 minutes.',
        effective: 8,
        review: 400,
      },
    },
    {
      ...around(3),
      key: 'pcg-sharing-first',
      by: 'mara',
      title: 'Information-sharing protocol',
      text: 'What may be shared about whom, with whom, on which basis and for how long.',
      rationale: 'Officers who made a referral ask what became of it. Without an answer they stop making them.',
      policy: { slug: 'information-sharing-protocol', text: texts.sharing1 },
      says: [
        ['mara', 'police', 'agree'],
        ['priya', 'prosecutor', 'agree'],
        ['luis', 'executive', 'agree-with-conditions', 'A lawyer of the county reads it first.'],
        ['grace', 'northside', 'not-yet', 'Consent has to be asked for after the handover, and in writing.'],
        ['helen', 'health', 'not-yet', 'The section on reporting has to follow the law on treatment records.'],
        ['bea', 'riverside', 'stand-aside'],
        [
          'samuel',
          'defender',
          'object',
          'A monthly report to an officer tells who takes part and who has stopped, without consent. That is reporting of attendance by another name.',
        ],
        [
          'dee',
          'peers',
          'object',
          'Nobody will say yes at the roadside if the officer is told each month how they are doing.',
        ],
        ['omar', 'opendoor', 'stand-aside'],
      ],
      outcome: {
        statement:
          'Not adopted: the public defender and Peer Voices object to the section on reporting to officers. Police, defender, health and Peer Voices write a new section together. It comes back next month. Until then nothing is shared beyond a first contact.',
      },
    },
    {
      ...around(4),
      key: 'pcg-sharing',
      by: 'samuel',
      title: 'Information-sharing protocol, version 1',
      text: 'The same text with a new section on reporting: only where a signed consent covers it, and never that somebody does not follow a plan.',
      rationale: 'Written by the four organisations that could not agree last month.',
      policy: { slug: 'information-sharing-protocol', text: texts.sharing2 },
      says: [
        ...agreeing(
          ['luis', 'executive'],
          ['helen', 'health'],
          ['dee', 'peers'],
          ['priya', 'prosecutor'],
          ['bea', 'riverside'],
          ['omar', 'opendoor'],
          ['paul', 'harborlight'],
        ),
        [
          'samuel',
          'defender',
          'agree-with-conditions',
          'The consent form is one page, in English and Spanish, and is read aloud.',
        ],
        ['grace', 'northside', 'agree'],
        [
          'mara',
          'police',
          'not-yet',
          'The department’s lawyer has to confirm that body camera footage is outside of this text.',
        ],
        ['jack', 'mainstreet', 'recused', 'We hold no information about people.'],
      ],
      outcome: {
        statement:
          'In force for those who agree. The police do not agree yet; until they do, officers pass on a name for first contact and nothing else, as before. The consent form is with the translators.',
        effective: 12,
        review: 180,
      },
    },
    {
      ...around(5),
      key: 'pcg-displacement',
      by: 'omar',
      title: 'One place in five',
      text: 'Of the low-barrier shelter places in the county, the programme fills at most one in five. Above that, case managers use the general list like everybody else.\n\nAn **Overnight Shelter Workgroup** counts who is turned away at night and reports each quarter.',
      rationale: 'A place taken from somebody who waited for it is no gain for anybody.',
      says: [
        ...agreeing(...core, ['samuel', 'defender'], ['priya', 'prosecutor'], ['bea', 'riverside']),
        ['omar', 'opendoor', 'agree-with-conditions', 'Counted every Monday at noon, and published.'],
        ['mara', 'police', 'agree'],
        ['jack', 'mainstreet', 'agree', 'Doorways are where people go when there is no place.'],
      ],
      outcome: {
        statement:
          'Adopted. Open Door counts on Mondays. The new workgroup starts next week, chaired by Open Door, and ends when need and places are in balance.',
        effective: 3,
        review: 185,
      },
    },
    {
      ...around(6),
      key: 'pcg-late-shift',
      by: 'luis',
      title: 'Two case managers on a late shift',
      text: 'The county pays for two more case managers from 6 p.m. to 2 a.m. for one year. Northside Behavioral Health hires them.',
      rationale: 'Four of ten calls come after 6 p.m.',
      hidden: true,
      says: [
        ...agreeing(
          ['luis', 'executive'],
          ['helen', 'health'],
          ['dee', 'peers'],
          ['samuel', 'defender'],
          ['omar', 'opendoor'],
          ['mara', 'police'],
        ),
        ['grace', 'northside', 'recused', 'We would receive the money.'],
        ['bea', 'riverside', 'agree'],
        ['priya', 'prosecutor', 'stand-aside'],
        [
          'jack',
          'mainstreet',
          'agree-with-conditions',
          'The alliance gets a number that somebody answers at closing time.',
          6,
          'telephone',
        ],
      ],
      outcome: {
        statement:
          'Adopted. Both positions are advertised this week. Positions were hidden until closing because one organisation stood to gain; it recused itself.',
        effective: 14,
        review: 365,
      },
    },
    {
      ...around(7),
      key: 'pcg-eligibility-second',
      by: 'grace',
      title: 'Eligibility criteria, version 2',
      text: 'Three changes from eight months of use: a first talk within 3 days is enough, having left the programme is no reason to refuse, and probation is none either.',
      rationale: 'In the workgroup’s list of refusals these three stood behind more than half.',
      policy: { slug: 'eligibility-criteria', text: texts.eligibility2 },
      says: [
        ...agreeing(...core, ['samuel', 'defender'], ['omar', 'opendoor'], ['mara', 'police']),
        ['priya', 'prosecutor', 'agree-with-conditions', 'Where a judge has ordered otherwise, the order stands.'],
        ['bea', 'riverside', 'agree'],
        ['jack', 'mainstreet', 'agree', 'We have seen the figures now.'],
      ],
      outcome: {
        statement:
          'In force from Monday. Old cards are collected at roll call. The prosecutor’s condition is in the text.',
        effective: 10,
        review: 200,
      },
    },
    {
      ...around(8),
      key: 'pcg-areas-first',
      by: 'bea',
      title: 'A yearly table by neighborhood',
      text: 'Once a year a release shows referrals by neighborhood, as far as the disclosure check lets through. The quarterly releases stay with three areas.',
      matter: 'figures-by-area',
      says: [
        ['bea', 'riverside', 'agree'],
        ['jack', 'mainstreet', 'agree'],
        ['luis', 'executive', 'agree'],
        ['grace', 'northside', 'agree-with-conditions', 'Neighborhoods with few people are put together.'],
      ],
      outcome: {
        statement:
          'No decision: only four of ten organisations answered in weeks when many were away, and neither the police nor the prosecutor, the public defender or Peer Voices was among them. It is put again, unchanged, for next month.',
      },
    },
    {
      ...around(9),
      key: 'pcg-areas',
      replaces: 'pcg-areas-first',
      by: 'bea',
      title: 'A yearly table by neighborhood (put again)',
      text: 'Once a year a release shows referrals by neighborhood, as far as the disclosure check lets through. The quarterly releases stay with three areas.',
      matter: 'figures-by-area',
      says: [
        ...agreeing(
          ['bea', 'riverside'],
          ['jack', 'mainstreet'],
          ['luis', 'executive'],
          ['mara', 'police'],
          ['priya', 'prosecutor'],
          ['helen', 'health'],
        ),
        ['grace', 'northside', 'agree-with-conditions', 'Neighborhoods with few people are put together.'],
        ['samuel', 'defender', 'agree-with-conditions', 'Nothing smaller than a precinct.'],
        ['dee', 'peers', 'stand-aside'],
        ['omar', 'opendoor', 'agree'],
      ],
      outcome: {
        statement: 'Adopted with both conditions. The first yearly table comes with the annual release.',
        effective: 5,
        review: 190,
      },
    },
    {
      body: 'pcg',
      opens: near(9, -15, '09:00'),
      closes: near(9, 8, '17:00'),
      key: 'pcg-feedback',
      by: 'mara',
      title: 'Tell the referring officer whether a first talk took place',
      text: 'One word to the officer who made a referral: talk took place, or not yet.',
      says: [
        ['mara', 'police', 'agree', '', 0.3],
        ['priya', 'prosecutor', 'agree', '', 2.2],
        ['samuel', 'defender', 'object', 'The consent form does not cover it.', 5.4],
      ],
      withdrawn: {
        at: near(9, -6, '10:20'),
        reason:
          'The public defender has shown that our consent form does not cover this. The workgroup is asked to write a line that does. We will come back with it.',
      },
    },
    {
      ...around(10),
      key: 'pcg-offences-second',
      by: 'priya',
      title: 'Divertible offences, version 2, in the City of Calder',
      text: 'Shop theft up to $500, riding without a fare, and the harbor parking structures. In the city alone, for one year.',
      rationale: 'Asked for by shop owners and by the defender, for different reasons.',
      policy: { slug: 'divertible-offences', text: texts.offences2 },
      jurisdictions: ['City of Calder'],
      says: [
        ...agreeing(
          ['priya', 'prosecutor'],
          ['luis', 'executive'],
          ['grace', 'northside'],
          ['helen', 'health'],
          ['samuel', 'defender'],
          ['dee', 'peers'],
        ),
        ['mara', 'police', 'agree-with-conditions', 'Transit officers are trained first.'],
        ['omar', 'opendoor', 'stand-aside'],
        ['jack', 'mainstreet', 'agree-with-conditions', 'A shop is asked at the third theft within a month.'],
        [
          'bea',
          'riverside',
          'not-yet',
          'Our members meet on the first Wednesday. We answer after that.',
          20.25,
          'room',
        ],
      ],
      outcome: {
        statement:
          'In force in the City of Calder for one year. Riverside answers after its members’ meeting. Figures by offence come to the meeting after the next quarter.',
        effective: 15,
        review: 170,
      },
    },
    {
      ...around(11),
      key: 'pcg-supply',
      by: 'helen',
      title: 'Figures by the 10th, and late ones shown',
      text: 'Each organisation that supplies a measure does so by the 10th of the month after. The data calendar is public and shows who is on time, late or missing.',
      says: [
        ...agreeing(...core, ['samuel', 'defender'], ['bea', 'riverside'], ['jack', 'mainstreet']),
        ['mara', 'police', 'agree', 'Our records unit has one person. We will say so when she is on leave.'],
        ['priya', 'prosecutor', 'agree'],
        ['omar', 'opendoor', 'agree'],
      ],
      outcome: {
        statement: 'Adopted by everybody. The calendar is on the progress page from the 1st.',
        effective: 6,
        review: 180,
      },
    },
    {
      body: 'pcg',
      opens: calendar.ago(13, '09:00'),
      closes: calendar.ago(1, '17:00'),
      extended: {
        at: calendar.ago(6, '10:20'),
        from: calendar.ago(5, '17:00'),
        reason: 'Two boards meet this week and asked for their evening to be waited for.',
      },
      comments: {
        until: calendar.ago(6, '09:00'),
        said: [
          {
            after: 1.2,
            leaning: 'for',
            text: 'My brother waited an hour outside the station. Nobody came and nobody ever asked him about it. Ms. Harrow at the desk was kind, but she could not do anything.',
            shown:
              'My brother waited an hour outside the station. Nobody came and nobody ever asked him about it. […] at the desk was kind, but she could not do anything.',
          },
          {
            after: 2.4,
            leaning: 'for',
            text: 'Cuenten también las llamadas en español. Mi vecina colgó porque nadie la entendía.',
            shown: 'Cuenten también las llamadas en español. Mi vecina colgó porque nadie la entendía.',
            locale: 'es',
          },
          {
            after: 4.1,
            leaning: 'against',
            text: 'You will count missed calls and then blame the two people who work nights. Hire a third one first.',
            shown: 'You will count missed calls and then blame the two people who work nights. Hire a third one first.',
          },
        ],
        summary:
          'Two of three comments are **for it**: one tells of an hour of waiting outside, the other asks that calls in Spanish be counted by themselves. One is **against it**: a count would fall on the two people who work nights, and a third should be hired first.\n\nThe body has both before it. Whether calls are counted by language is a question to the measure’s owner.',
      },
      key: 'pcg-missed-calls',
      by: 'dee',
      title: 'Count the calls that nobody answered',
      text: 'The quarterly release says how many calls to the intake line were missed, by time of day.',
      rationale: 'A person who was told that a worker will come, and nobody came, does not say yes a second time.',
      says: [
        ...agreeing(
          ['dee', 'peers'],
          ['luis', 'executive'],
          ['helen', 'health'],
          ['samuel', 'defender'],
          ['bea', 'riverside'],
          ['priya', 'prosecutor'],
        ),
        [
          'grace',
          'northside',
          'agree-with-conditions',
          'With the number of calls beside it, so that the share can be read.',
        ],
        ['mara', 'police', 'agree'],
        ['omar', 'opendoor', 'agree'],
        ['jack', 'mainstreet', 'stand-aside'],
      ],
    },
    {
      body: 'pcg',
      opens: near(12, -21, '09:00'),
      closes: near(12, 0, '17:00'),
      comments: {
        until: near(12, -1, '17:00'),
        said: [
          {
            after: 0.6,
            leaning: 'for',
            text: 'A warm place after ten is what was missing. The church hall on the corner would open its side room.',
            shown:
              'A warm place after ten is what was missing. The church hall on the corner would open its side room.',
          },
          {
            after: 1.4,
            leaning: 'other',
            text: 'Please say on the card, too, what happens when there is no place. People are told different things.',
            shown:
              'Please say on the card, too, what happens when there is no place. People are told different things.',
          },
          {
            after: 2.2,
            leaning: 'against',
            text: 'Keep the handover where it is. Walking to another place at night is how people get lost.',
          },
        ],
      },
      key: 'pcg-referral-second',
      by: 'grace',
      title: 'Referral protocol, version 2',
      text: 'A second number for missed calls, a warm place for handovers after 10 p.m., and a line for the days when there is no place.',
      rationale: 'Comes from the workgroup, where officers and case managers wrote it together.',
      policy: { slug: 'referral-protocol', text: texts.referral2 },
      matter: 'warm-handover',
      says: [
        ['grace', 'northside', 'agree', '', 0.2],
        ['helen', 'health', 'agree', '', 1],
        [
          'omar',
          'opendoor',
          'agree-with-conditions',
          'The list that is given when there is no place is checked every Friday.',
          1.6,
        ],
        ['dee', 'peers', 'agree-with-conditions', 'The warm room has a door to the street that is not locked.', 2.3],
        ['luis', 'executive', 'agree', '', 3.1],
        [
          'samuel',
          'defender',
          'not-yet',
          'We need to see where the officer waits while the first talk takes place at the station.',
          4.2,
        ],
      ],
    },
    {
      body: 'pcg',
      template: 'go-no-go',
      opens: calendar.ago(-2, '09:00'),
      closes: calendar.ago(-16, '17:00'),
      key: 'pcg-day-shift',
      by: 'ines',
      title: 'Begin on the day shift: go or no go',
      text: [
        '## What would begin',
        'Officers of the day shift offer the programme, too, in the two areas where the late shift does.',
        '## What had to be ready, and is it',
        'Roll call training: ready. Cards: printed. A second worker by day: hired, begins on the first.',
        '## What stops it',
        '',
        '## Who does what',
        'The police command names a sergeant for each shift. The provider names who answers the line.',
        '## From when',
      ].join('\n\n'),
      says: [],
    },
  ]
}

export function pcgProposalDeeds(calendar: Calendar): Deed[] {
  const first = new Date((calendar.meetings.pcg[0] as Date).getTime() - 26 * 86_400_000)
  return [
    policyDeed(first, 'Eligibility criteria', 'eligibility'),
    policyDeed(first, 'Divertible offences', 'divertible-offences'),
    policyDeed(first, 'Referral protocol', 'referral-protocol'),
    policyDeed(first, 'Information-sharing protocol', 'information-sharing'),
    ...pcgProposals(calendar).flatMap(proposalDeeds),
    ...words(calendar).map(wordDeed),
  ]
}

const words = (calendar: Calendar): Parameters<typeof wordDeed>[0][] => [
  {
    at: calendar.ago(206, '11:10'),
    who: 'jack',
    organisation: 'mainstreet',
    slug: 'divertible-offences',
    kind: 'agreed',
    note: 'The line about a known victim and the sergeant answers our question.',
  },
  {
    at: calendar.ago(204, '15:30'),
    who: 'jack',
    organisation: 'mainstreet',
    slug: 'eligibility-criteria',
    kind: 'agreed',
  },
  {
    at: calendar.ago(96, '10:25'),
    who: 'omar',
    organisation: 'opendoor',
    slug: 'information-sharing-protocol',
    kind: 'parked',
    note: 'Our board reads every agreement about residents’ data once a year, in January. Until then we share nothing beyond a first contact.',
  },
  {
    at: calendar.ago(90, '16:00'),
    who: 'ines',
    organisation: 'casapuente',
    slug: 'referral-protocol',
    kind: 'agreed',
    note: 'We are called as interpreters and keep to it.',
  },
  {
    at: calendar.ago(90, '16:05'),
    who: 'ines',
    organisation: 'casapuente',
    slug: 'eligibility-criteria',
    kind: 'agreed',
  },
  {
    at: calendar.ago(77, '11:45'),
    who: 'ines',
    organisation: 'probation',
    slug: 'referral-protocol',
    kind: 'agreed-with-conditions',
    note: 'A court’s order comes first.',
  },
  { at: calendar.ago(70, '12:30'), who: 'ines', organisation: 'library', slug: 'eligibility-criteria', kind: 'agreed' },
  {
    at: calendar.ago(51, '19:15'),
    who: 'bea',
    organisation: 'riverside',
    slug: 'information-sharing-protocol',
    kind: 'withdrawn',
    note: 'An association of neighbors should hold no information about people, and be party to no text about it.',
  },
]
