// Short notes from the operational workgroup, the community leadership team and the overnight workgroup, oldest first.
import type { Minutes, Task } from './meetings'

const owgNotes = [
  'Walked through the steps once at the table: an officer, a case manager, a prosecutor, and two people who have been arrested. Step 4 needs a place that is warm and dry.',
  'Handovers take 40 minutes, much of it waiting for a car. Case managers get the number of the shift sergeant.',
  'Cards are too dark to read at night. New ones are printed black on white.',
  'A limit of 30 minutes from the call is put as a proposal.',
  'Two referrals did not fit the criteria. Both came from one shift that had not been trained yet.',
  'First list of handover times: 14 of 19 within 30 minutes.',
  'What to do when somebody cannot decide because they are ill: medical help first, a new offer within three days.',
  'Warrants: the prosecutor names one person who answers within a working day.',
  'The intake desk has two phones. Nobody got a busy tone this week.',
  'Peers have trained the late shift. Officers asked for more about withdrawal.',
  'A patrol car has no room for a tent and a bicycle. Open Door looks for lockers.',
  'Handovers are at 33 minutes. The bridge is closed until the end of the month.',
  'Victims: the sergeant asks first. It takes ten minutes and has gone well.',
  'Property: no agreement. The prosecutor needs a line about goods from a theft.',
  'Interpreters until 9 p.m. from Casa Puente. The number is on the card.',
  'Lockers stand at the Harbor station. The proposal comes back.',
  'Reasons for no offer are written in eleven different ways. Northside brings one list.',
  'Property is settled. First use of a locker on Tuesday night.',
  'Ambulance crews come to the next meeting to hear how the intake line works.',
  'The late shift has started. Calls after 6 p.m. are answered in 3 minutes.',
  'Three officers told how a referral went. One said that it was the first time anybody had thanked him.',
  'One list of reasons is in use. “No time or transport” leads it.',
  'Calls after 10 p.m.: eleven unanswered in a month. A second number is looked at.',
  'The police bring a floor plan of the front desk at the Harbor station.',
  'Late handovers: officers and case managers wrote the steps together.',
  'The new steps are sent up. The second number is before this group as a proposal.',
  'Transit officers: what is different on a bus. The training is planned with them.',
  'A quiet fortnight. Two thanks and one complaint, all three read out.',
  'Handover times again: 26 of 29 within 30 minutes. The three others are looked at one by one.',
]
const sentUp = [
  'Nothing to send up.',
  'Sent up: handover times, as a figure for each meeting.',
  'Nothing to send up.',
  'Sent up: the need for a place that is warm after 10 p.m.',
]
const owgTasks: Record<number, Task[]> = {
  2: [{ what: 'Print the card black on white', owes: 'northside', due: 10, done: 9 }],
  7: [{ what: 'Name one person who answers about warrants', owes: 'prosecutor', due: 7, done: 5 }],
  10: [{ what: 'Look for lockers', owes: 'opendoor', due: 28, done: 41 }],
  16: [{ what: 'One list of reasons for no offer', owes: 'northside', due: 42, done: 40 }],
  23: [{ what: 'Floor plan of the front desk with distances', owes: 'police', due: 9, done: 12 }],
  24: [{ what: 'Write to all shifts that the steps for late handovers are coming', owes: 'police', due: 20, done: 18 }],
  25: [{ what: 'Test the second number on three nights', owes: 'northside', due: 12 }],
}

/** The last of `count` meetings gets the last note. */
export const owgMinutes = (count: number): Minutes[] =>
  Array.from({ length: count }, (_, at) => {
    const note = at - count + owgNotes.length
    return {
      said: {
        none: [
          'Attendance was taken. Grace Liu chaired.',
          owgNotes[note] ?? 'Round of introductions. Each organisation said what it can bring and what it cannot.',
          sentUp[at % sentUp.length] as string,
        ],
      },
      tasks: owgTasks[note] ?? [],
      away: at % 9 === 4 ? ['opendoor'] : [],
    }
  })

const cltNotes: [told: string, answered: string, focus: string][] = [
  [
    'Introductions. Everybody drew on a map where they feel well and where they do not.',
    'Nothing yet.',
    'A first list of eleven places. It is short on purpose.',
  ],
  [
    'Light at the underpass, noise behind the bakery, and where to call. All three were sent in more than once.',
    'Where to call: it is on the front page now.',
    'The underpass stays on the list.',
  ],
  [
    'Two shop owners told what they do before they call anybody.',
    'Noise behind the bakery: deliveries, and no matter for this programme. The city was told.',
    'No change.',
  ],
  [
    'Parents asked about needles on the playing field.',
    'Public Health has a bin there since last week.',
    'The playing field comes on the list until the bin has been used for a month.',
  ],
  [
    'A neighbor asked whether the programme moves people from one street to the next.',
    'Nobody knows yet. Outreach keeps a tally by corner.',
    'Library square, weekday mornings.',
  ],
  [
    'Casa Puente came for the first time. Families are afraid that a referral is an arrest.',
    'A page in Spanish says what happens, and what does not.',
    'Riverside school gate, afternoons.',
  ],
  [
    'Dogs in shelters, again.',
    'Open Door takes dogs in six rooms from next month.',
    'Three places were chosen by vote for the next quarter.',
  ],
  [
    'The walk with Main Street: nine people, two hours, one page of notes.',
    'The notes are published.',
    'Outreach reports: 40 talks at the harbor steps in a month.',
  ],
  [
    'Somebody wrote in to say thank you, and left no name. It was read out.',
    'Answers took 11 days on average.',
    'The underpass: lights are in the city’s plan.',
  ],
  [
    'Two messages in Spanish about a bus stop.',
    'The transit agency answered the same week.',
    'The bus stop at Fifth is new on the list.',
  ],
  [
    'What is a fair wait for an answer? The team thinks two weeks.',
    'Two answers were late. Both are shown as late.',
    'Library square may come off the list.',
  ],
  ['Business owners ask for one number at closing time.', 'There is one since the late shift began.', 'No change.'],
  [
    'Neighbors ask what becomes of the warm place for late handovers.',
    'It is before the Policy Coordinating Group.',
    'Harbor steps, evenings, until further notice.',
  ],
]

export const cltMinutes = (count: number): Minutes[] =>
  Array.from({ length: count }, (_, at) => {
    const [told, answered, focus] = cltNotes[Math.max(0, at - count + cltNotes.length)] as [string, string, string]
    return {
      said: {
        none: ['Bea Thornton welcomed everybody, and the visitors by the coffee.', answered, focus],
        community: told,
      },
    }
  })

export const overnightMinutes: Minutes[] = [
  {
    said: {
      none: [
        'The first meeting. Omar Haddad chaired.',
        'Four shelters, four ways of saying “full”. One sheet for all is drawn up.',
      ],
    },
    tasks: [{ what: 'Put the same sheet at all four doors', owes: 'opendoor', due: 14, done: 11 }],
  },
  {
    said: {
      none: [
        'Attendance was taken. The seat of Public Health was not represented.',
        '31, 27 and 19 people turned away in three weeks. “Full” stands behind two of three. The sheet is clear enough to go on.',
      ],
    },
    tasks: [{ what: 'Find out which rule keeps people out most often', owes: 'peers', due: 30 }],
    away: ['health'],
  },
]
