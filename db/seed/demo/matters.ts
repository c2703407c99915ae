// What residents, businesses and members raised in the sample year, and what came of it. Everybody is invented, nobody
// is named, and no place is a dwelling.

import { type Case, caseDeeds, type Sent, sentDeeds } from './cases'
import type { Calendar } from './meetings/calendar'
import type { Deed } from './stage'

const answered: Case[] = [
  {
    key: 'whom-to-call',
    title: 'Whom to call when somebody needs help and not the police',
    summary:
      'Neighbors do not know which number to call when somebody sleeps in a doorway or talks to themselves and nobody is in danger.',
    body: 'clt',
    sent: [
      {
        kind: 'concern',
        ago: 338,
        text: 'There is a man who sleeps in front of the laundry. He is no danger to anybody. Whom do I call? I do not want to call 911 for this.',
        area: 'Riverside, near the laundry',
        band: 'morning',
      },
      { kind: 'feedback', ago: 335, text: 'Your flyer says call us, but there is no number on it that works after 5.' },
    ],
    comments: [
      ['bea', 2, 'Our members ask the same at every meeting.'],
      ['grace', 4, 'The intake line takes these calls. The number can be printed anywhere.'],
    ],
    answer: {
      after: 12,
      kind: 'done',
      text: 'The intake line, 555-0160, takes calls from everybody from 8 a.m. to 2 a.m. The number is on the front page, on the flyer and on the card that officers carry. In an emergency call 911.',
    },
    archived: 90,
  },
  {
    key: 'underpass-light',
    title: 'Light at the Fifth Street underpass',
    summary:
      'Several people avoid the underpass at night because three of its five lamps are out, and ask for light rather than patrols.',
    body: 'clt',
    sent: [
      {
        kind: 'area-of-focus',
        ago: 331,
        text: 'The underpass is dark. People sit there at night because it is dry and everybody else takes the long way round.',
        area: 'Fifth Street underpass',
        band: 'night',
        email: 'resident.one@mail.example',
      },
      {
        kind: 'concern',
        ago: 322,
        text: 'Please put light in the underpass. My daughter comes home that way after her shift.',
        area: 'Fifth Street underpass',
        band: 'night',
      },
      {
        kind: 'area-of-focus',
        ago: 297,
        text: 'El paso subterráneo está muy oscuro por la noche y da miedo cruzarlo.',
        area: 'Paso de Fifth Street',
        band: 'night',
        locale: 'es',
      },
    ],
    moves: [['pcg', 14, 'Light is the city’s, and the county executive can ask for it.']],
    comments: [
      ['luis', 20, 'The county has written to the city’s engineer.'],
      ['dee', 26, 'Light, yes. Please no benches with bars.'],
    ],
    answer: {
      after: 44,
      kind: 'planned',
      plannedIn: 70,
      text: 'The city replaces all five lamps and adds two. The work is in its plan for the date below. Until then outreach passes there each night between 9 and 11.',
      by: 'ines',
    },
  },
  {
    key: 'dogs',
    title: 'Shelter with a dog',
    summary:
      'People turn down a place because they cannot bring their dog. Residents ask whether one shelter could take dogs.',
    body: 'clt',
    sent: [
      {
        kind: 'concern',
        ago: 262,
        text: 'The woman with the brown dog says that she would go inside if he could come. Is there no shelter that takes dogs?',
        area: 'Harbor steps',
        band: 'evening',
      },
      { kind: 'feedback', ago: 240, text: 'Third time that I ask about dogs. Please answer even if the answer is no.' },
    ],
    moves: [
      ['owg', 9, 'Open Door sits on the workgroup and can say what it would take.'],
      ['clt', 40, 'Open Door has decided; the answer goes back to those who asked.'],
    ],
    comments: [
      [
        'omar',
        16,
        'Six rooms on the ground floor have a door to the yard. We need a vet once and a rule for quiet hours.',
        'public',
      ],
      ['dee', 19, 'Ask people with dogs to write that rule.', 'public'],
    ],
    answer: {
      after: 47,
      kind: 'done',
      text: 'Open Door takes dogs in six ground-floor rooms. Guests wrote the rule for quiet hours themselves. There is a vet on the first Monday of the month.',
    },
    archived: 120,
  },
  {
    key: 'bakery-noise',
    title: 'Noise behind the bakery before five in the morning',
    summary: 'A neighbor is woken by noise behind the bakery and thinks that people sleep there.',
    body: 'clt',
    sent: [
      {
        kind: 'concern',
        ago: 305,
        text: 'Every night at half past four there is noise in the alley behind the bakery. I think people live there now.',
        area: 'Alley behind the bakery, Old Harbor',
        band: 'night',
      },
    ],
    answer: {
      after: 9,
      kind: 'not-ours',
      sentTo: 'the city’s code office',
      text: 'It is the flour delivery, which comes at 4:30. Nobody sleeps there. Noise from deliveries is a matter for the city’s code office, 555-0110, which knows of it now.',
    },
    archived: 40,
  },
  {
    key: 'more-patrols',
    title: 'Extra patrols at the harbor steps',
    summary: 'A resident asks for a patrol at the harbor steps every evening.',
    body: 'clt',
    sent: [
      {
        kind: 'area-of-focus',
        ago: 210,
        text: 'We need an officer at the harbor steps every evening until these people are gone.',
        area: 'Harbor steps',
        band: 'evening',
        email: 'resident.two@mail.example',
      },
    ],
    comments: [['tom', 6, 'A patrol there means that two other streets have none. Outreach brings more.']],
    answer: {
      after: 18,
      kind: 'will-not',
      text: 'We will not ask for an extra patrol. It would move people to the next street and take officers from calls that need them. Two outreach workers are at the steps from 6 to 9 every evening since last week, and the place is an area of focus.',
    },
  },
  {
    key: 'needles',
    title: 'Needles on the playing field',
    summary: 'Parents find needles on the playing field and ask who collects them.',
    body: 'clt',
    sent: [
      {
        kind: 'concern',
        ago: 249,
        text: 'We found three needles by the goal on Saturday. Who picks them up, and can there be a box?',
        area: 'Playing field at River Road',
        band: 'morning',
      },
    ],
    moves: [['pcg', 5, 'Public Health has the boxes.']],
    answer: {
      after: 16,
      kind: 'done',
      text: 'Public Health put up a box at the south entrance and collects every morning at 7. To report a needle, call 555-0133 or use Tell us.',
    },
    archived: 70,
  },
  {
    key: 'figures-by-area',
    title: 'Figures for our part of town',
    summary: 'Riverside asks for figures by neighborhood, so that people can see what happens near them.',
    body: 'clt',
    sent: [
      {
        kind: 'feedback',
        ago: 176,
        text: 'The report is about the whole county. I would like to know about Riverside. Is that a secret?',
        email: 'resident.three@mail.example',
      },
    ],
    moves: [['pcg', 8, 'What a release shows is decided by all organisations.']],
    comments: [['nora', 11, 'With so few people an area can tell who somebody is. Larger areas work.']],
    answer: {
      after: 108,
      kind: 'partly',
      text: 'In part. Once a year a release shows referrals by neighborhood, nothing smaller than a precinct. The quarterly releases show three areas. Where a count would let somebody be recognized it is withheld, and two neighborhoods may be shown together.',
      by: 'ines',
    },
  },
  {
    key: 'spanish-evenings',
    title: 'Somebody who speaks Spanish in the evening',
    summary:
      'Callers who speak Spanish wait until the next day because nobody on the intake line speaks it after 5 p.m.',
    body: 'owg',
    sent: [
      {
        kind: 'concern',
        ago: 288,
        text: 'Llamé a las siete de la tarde y nadie hablaba español. Me dijeron que llamara mañana.',
        locale: 'es',
        band: 'evening',
        email: 'vecina@mail.example',
      },
    ],
    comments: [['grace', 3, 'One of six workers speaks Spanish. We ask Casa Puente.', 'members']],
    answer: {
      after: 15,
      kind: 'planned',
      plannedIn: -215,
      text: 'Casa Puente interprets by telephone until 9 p.m. from the date below. Casa Puente interpreta por teléfono hasta las 9 p. m.',
      by: 'grace',
    },
    archived: 160,
  },
  {
    key: 'third-theft',
    title: 'The same person takes from the same shop again and again',
    summary:
      'Shops report repeated theft by a few people and ask to be heard before somebody is referred a third time.',
    body: 'clt',
    sent: [
      {
        kind: 'pattern-report',
        ago: 230,
        text: 'Four times in two weeks, the same three people, always between 5 and 6 when the school kids are in. Small things, food mostly.',
        area: 'Main Street between Second and Fifth',
        band: 'afternoon',
      },
      {
        kind: 'pattern-report',
        ago: 223,
        text: 'We have stopped reporting it because nothing comes back. About ten a month, baby formula and razors.',
        area: 'Main Street',
        band: 'afternoon',
      },
    ],
    moves: [
      ['owg', 4, 'The prosecutor and the police sit there.'],
      ['pcg', 40, 'It needs a change of the offence list.'],
    ],
    comments: [
      ['jack', 6, 'We would take a call over a report any day.'],
      ['priya', 12, 'I can ask the shop at the third time within a month. I cannot promise what it says will decide.'],
    ],
    answer: {
      after: 190,
      kind: 'done',
      text: 'In the City of Calder the shop is asked at the third theft within a month. That is in version 2 of the offence list. Northside sends a worker to the four shops every Tuesday.',
      by: 'ines',
    },
  },
  {
    key: 'record-cleared',
    title: 'Will the arrest show when somebody looks for work',
    summary: 'Somebody asks whether an arrest that was set aside can be seen by an employer.',
    body: 'owg',
    sent: [
      {
        kind: 'feedback',
        ago: 119,
        text: 'If the arrest is set aside, can a boss still find it? Nobody could tell me.',
        thread: [
          [
            'programme',
            2,
            'Thank you for asking this. We have put it to the prosecutor and the public defender. You will read the answer here.',
          ],
          ['submitter', 5, 'Thanks. It matters for a friend who has an interview soon.'],
        ],
      },
    ],
    comments: [['samuel', 4, 'An arrest without charges can be sealed, but not by itself.', 'public']],
    answer: {
      after: 20,
      kind: 'needs-agreement',
      text: 'An arrest that is not filed can be sealed, but somebody has to ask the court, which is not part of our agreement yet. Until it is, the public defender files the request free of charge: 555-0121. We have asked the court to join.',
      by: 'grace',
    },
  },
  {
    key: 'volunteer-barber',
    title: 'A barber who would like to help',
    summary: 'A barber offers free haircuts once a month for people who take part or sleep outside.',
    body: 'clt',
    sent: [
      {
        kind: 'offer-of-help',
        ago: 102,
        text: 'I have a chair and a free Monday every month. Haircuts for anybody who wants one, no questions.',
        area: 'Old Harbor',
        email: 'barber@mail.example',
      },
    ],
    answer: {
      after: 8,
      kind: 'done',
      text: 'The first Monday was at Open Door, 14 haircuts. Thank you. It is in the resource directory.',
    },
    archived: 60,
  },
  {
    key: 'bus-stop',
    title: 'Sleeping at the bus stop at Fifth',
    summary: 'Riders say that people sleep in the bus shelter and that nobody talks to them.',
    body: 'clt',
    sent: [
      {
        kind: 'area-of-focus',
        ago: 84,
        text: 'Hay personas que duermen en la parada de la Quinta. Nadie les habla y los demás esperan bajo la lluvia.',
        area: 'Parada de autobús en Fifth',
        band: 'morning',
        locale: 'es',
      },
      {
        kind: 'area-of-focus',
        ago: 80,
        text: 'Can outreach look at the bus stop at Fifth in the mornings? Two people, same ones all week.',
        area: 'Bus stop at Fifth',
        band: 'morning',
      },
    ],
    answer: {
      after: 11,
      kind: 'done',
      text: 'Outreach is there from 6 a.m. on weekdays. The transit agency has put up a second shelter, so that riders and those who rest do not crowd each other.',
    },
  },
  {
    key: 'scattered',
    title: 'Does the programme only move people on',
    summary: 'A resident asks whether people who are helped in one place simply appear in the next.',
    body: 'clt',
    sent: [
      {
        kind: 'feedback',
        ago: 66,
        text: 'Library square looks better. Second Street looks worse. Have you solved anything or just moved it?',
      },
    ],
    comments: [
      [
        'nora',
        9,
        'It is question 3 of the evaluation plan. Six months of tallies are needed before anybody should say something.',
      ],
    ],
    answer: {
      after: 24,
      kind: 'partly',
      text: 'We do not know yet. Outreach keeps a tally by corner, and the independent evaluation looks at exactly this. What we can say: of those met at library square, most were met there again and not elsewhere.',
    },
  },
  {
    key: 'water',
    title: 'Water at the harbor steps',
    summary: 'A neighbor asks for drinking water at the harbor steps, where people stay all day.',
    body: 'clt',
    sent: [
      {
        kind: 'area-of-focus',
        ago: 16,
        text: 'There is no tap anywhere near the harbor steps. People ask in the shops and are sent away.',
        area: 'Harbor steps',
        band: 'afternoon',
        email: 'neighbor@mail.example',
      },
    ],
    comments: [['jack', 4, 'Three of our members would fill bottles.']],
    answer: {
      after: 13,
      kind: 'planned',
      plannedIn: 33,
      text: 'The marina puts up a tap by the date below. Until then three shops with a blue bottle in the window fill bottles for everybody.',
    },
  },
  {
    key: 'library-table',
    title: 'A table for services in the library',
    summary: 'The library offers a table on Tuesdays where people can meet a worker without asking anybody.',
    body: 'owg',
    opened: { by: 'bea', ago: 200 },
    comments: [
      ['grace', 2, 'We come. Two workers, 10 to noon.'],
      ['tom', 5, 'No officer near the table, please. People will not come.'],
    ],
    answer: {
      after: 13,
      kind: 'done',
      text: 'Every Tuesday from 10 to noon at the central branch. No officer stands near it.',
      by: 'grace',
    },
    archived: 60,
  },
]

const waiting: Case[] = [
  {
    key: 'warm-handover',
    title: 'A warm place for handovers after 10 p.m.',
    summary: 'Officers and case managers stand outside with the person after 10 p.m., because every office is closed.',
    body: 'owg',
    opened: { by: 'tom', ago: 74 },
    follows: ['mara', 'dee'],
    moves: [['pcg', 36, 'It needs a room and a line in the referral protocol, which the workgroup cannot decide.']],
    comments: [
      ['grace', 3, 'Last week it took 50 minutes in the rain.', 'members'],
      ['dee', 5, 'A room in a police station is still a police station. The door has to open to the street.'],
      ['mara', 22, 'The front desk of the Harbor station has a side room with its own door.'],
      ['samuel', 40, 'Where does the officer wait meanwhile?'],
    ],
  },
  {
    key: 'second-street',
    title: 'Doorways on Second Street',
    summary:
      'Two shops on Second Street find people in their doorways every morning and ask for a talk before they open.',
    body: 'clt',
    sent: [
      {
        kind: 'pattern-report',
        ago: 12,
        text: 'Every morning at 7 there are two or three people in our doorway. We are polite, they are polite, but it takes half an hour.',
        area: 'Second Street',
        band: 'morning',
        email: 'shop@mail.example',
      },
      {
        kind: 'pattern-report',
        ago: 6,
        text: 'Same here two doors down. Could somebody come by at 6:30?',
        area: 'Second Street',
        band: 'morning',
      },
    ],
    comments: [['jack', 3, 'I told both that I would ask. Please do not let this take a month.']],
  },
  {
    key: 'ask-prosecutor',
    title: 'An old fine that keeps coming back',
    summary: 'Somebody who takes part elsewhere asks what can be done about old fines that lead to new warrants.',
    body: 'owg',
    sent: [
      {
        kind: 'concern',
        ago: 27,
        text: 'My brother does everything right and then an old fine turns into a warrant again. Who can stop that?',
        email: 'family@mail.example',
        thread: [
          [
            'programme',
            1.2,
            'We have put this to the prosecutor and the public defender. If there is a court date soon, please call the public defender at 555-0121.',
          ],
        ],
      },
    ],
    comments: [['priya', 6, 'A list of fines older than three years is possible. The court has to agree.', 'members']],
  },
  {
    key: 'wait-list',
    title: 'How long is the wait for a place',
    summary:
      'Residents ask how long somebody waits for a treatment place in the county, and whether the programme jumps the line.',
    body: 'clt',
    sent: [
      {
        kind: 'feedback',
        ago: 61,
        text: 'How long does a person wait who is not in your programme? And does somebody in it wait less?',
      },
    ],
    moves: [['pcg', 10, 'Public Health has the figures.']],
    comments: [
      [
        'helen',
        25,
        'We have the figure for the county. The figure for the programme alone would be below the threshold.',
      ],
    ],
  },
  {
    key: 'transit-fares',
    title: 'Fares for the first week',
    summary: 'People miss first talks because they have no fare. A case manager asks for day passes.',
    body: 'pcg',
    opened: { by: 'omar', ago: 17 },
    acknowledged: false,
    comments: [
      ['luis', 4, 'What would it cost in a year?'],
      ['omar', 5, 'About 40 passes a month.'],
    ],
  },
  {
    key: 'officer-safety',
    title: 'Two meeting points that are not safe at night',
    summary:
      'Workers and officers describe two meeting points where a handover after dark has gone wrong, and propose others.',
    body: 'owg',
    opened: { by: 'dee', ago: 9 },
    visibility: 'body',
    reasonCode: 'safety',
    comments: [
      ['tom', 1, 'Agreed. The gas station at Fifth has light and a camera.'],
      ['grace', 2, 'We have told all workers not to use the two.'],
    ],
  },
  {
    key: 'budget-gap',
    title: 'Two positions end in five months',
    summary: 'The grant that pays two case managers ends in five months. The group needs to say by when it must know.',
    body: 'pcg',
    opened: { by: 'luis', ago: 23 },
    visibility: 'members',
    reasonCode: 'negotiation',
    comments: [['grace', 3, 'They will look for other work 90 days before.']],
  },
  {
    key: 'doorway-coffee',
    title: 'A talk before the shops open',
    summary: 'A shop owner asks for somebody to come by before opening, as others on Second Street do.',
    body: 'clt',
    opened: { by: 'jack', ago: 8 },
    comments: [['jack', 1, 'Coffee is on us, at a quarter past six.']],
    merged: ['second-street', 3, 'The same doorways, and the same wish.'],
  },
  {
    key: 'clothing',
    acknowledged: false,
    title: 'Dry socks and where to get them',
    summary: 'A church offers socks and coats and asks where they are needed most.',
    body: 'clt',
    sent: [
      {
        kind: 'offer-of-help',
        ago: 3,
        text: 'We have 200 pairs of socks and about 40 coats. Tell us where and we drive.',
        area: 'Riverside',
      },
    ],
  },
]

/** Sent, and not yet read by anybody who could route it; or declined. */
const unrouted: [name: string, sent: Sent][] = [
  [
    'new-late',
    {
      kind: 'concern',
      ago: 6,
      time: '21:10',
      text: 'The toilets at the marina are locked at 8. After that people use the alley. Could one stay open?',
      area: 'Marina',
      band: 'night',
    },
  ],
  [
    'new-es',
    {
      kind: 'area-of-focus',
      ago: 1,
      time: '08:15',
      text: 'En la plaza de la biblioteca hay gente que necesita ayuda por las mañanas, sobre todo una persona mayor.',
      area: 'Plaza de la biblioteca',
      band: 'morning',
      locale: 'es',
      email: 'lector@mail.example',
    },
  ],
  [
    'new-thanks',
    {
      kind: 'feedback',
      ago: 1,
      time: '17:45',
      text: 'I called the line on Sunday and somebody came within twenty minutes. Just wanted to say that.',
    },
  ],
  [
    'new-shop',
    {
      kind: 'pattern-report',
      ago: 0,
      time: '00:05',
      text: 'Three nights in a row the lock on our back gate was cut. Nothing taken. Somebody sleeps between the bins.',
      area: 'Old Harbor, behind Main Street',
      band: 'night',
    },
  ],
  [
    'declined-name',
    {
      kind: 'concern',
      ago: 132,
      text: 'I want you to look at one man. He lives in my building and I can give you his name and what he does.',
      area: 'Old Harbor',
      declined: [
        1,
        'This page is for places and patterns, not for single people, and we take no names here. If you worry about one person, call the intake line, 555-0160. What you say there stays with the worker.',
      ],
    },
  ],
  [
    'declined-advert',
    {
      kind: 'offer-of-help',
      ago: 71,
      text: 'We offer drone surveillance for problem areas at a special price for counties.',
      declined: [
        2,
        'This is an advertisement. The programme buys nothing through this page, and it does not watch people.',
      ],
    },
  ],
]

export function matterDeeds(calendar: Calendar): Deed[] {
  return [
    ...[...answered, ...waiting].flatMap((one) => caseDeeds(one, calendar)),
    ...unrouted.flatMap(([name, sent]) => sentDeeds(name, sent, calendar)),
  ]
}

/** Whose receipt a reader of the sample site can open: an answered one with a conversation. */
export const sampleReceipt = 'record-cleared 0'
