// What was said in the monthly meetings of the Policy Coordinating Group, the oldest first.
import type { Minutes } from './meetings'

const welcome = (chair: string, interest = 'Nobody declared an interest.') => `${chair} ${interest}`
const opened = 'The chair opened the meeting and thanked those who joined by telephone.'

export const pcgMinutes: Minutes[] = [
  {
    said: {
      none: [
        welcome(
          'The chair opened the first meeting. Everybody said in one sentence what would make the year a good one.',
        ),
        'The next meeting looks at the list of offences. Each organisation names a person for figures.',
      ],
      'open-actions':
        'None yet. The chair explained how actions are kept: one owner, one date, and late ones stay on the list.',
      'releases-and-gaps':
        'No figures yet. The project manager showed how a release is checked before anybody sees it, and why small counts are withheld.',
      'from-workgroup':
        'The workgroup meets for the first time next week. Sergeant Bell asked that officers be heard before a form is printed.',
      community:
        'Riverside and Main Street brought what their members ask most: whom to call, and what happens then. Both questions go on the front page.',
      'successes-and-obstacles':
        'Success: twelve organisations at one table. Obstacle: the intake line has no staff after 6 p.m.',
      evaluation:
        'Tidewater University presented its plan: four questions, fixed before the first referral. Changes to it will be logged.',
    },
    tasks: [
      {
        what: 'Train every shift at roll call before the first card is handed out',
        owes: 'police',
        due: 30,
        done: 26,
        note: 'All nine roll calls, 148 officers.',
      },
      { what: 'Name a person for figures in each organisation', owes: 'executive', due: 25, done: 31 },
      { what: 'Put “whom to call” on the front page in English and Spanish', owes: 'northside', due: 20, done: 12 },
    ],
  },
  {
    said: {
      none: [welcome(opened), 'The three shop owners and the workgroup meet before the next meeting.'],
      'releases-and-gaps':
        'The first three weeks: referrals are few, as expected. No count is shown yet, because each is below the threshold.',
      'from-workgroup':
        'Handovers take 40 minutes on average. Much of that is waiting for a car. The workgroup proposes a limit counted from the call.',
      community:
        'Seven messages came through “Tell us”. All were acknowledged within two days. Two ask for more light at the underpass; that is the city’s, and was passed on.',
      'successes-and-obstacles':
        'Success: the first night handover at the Harbor station went well, and the sergeant said so at roll call. Obstacle: two patrol cars for the whole east side.',
      evaluation: 'Consent forms for interviews are with the ethics board.',
    },
    tasks: [
      {
        what: 'Meet three shop owners about repeated theft',
        owes: 'prosecutor',
        due: 24,
        done: 20,
        note: 'Met at Romero Hardware. They want to be asked at the third theft.',
      },
      { what: 'Report all exceptions to the eligibility criteria', owes: 'northside', due: 60, done: 58 },
    ],
    closed: { reason: 'personnel', matters: 1 },
  },
  {
    said: {
      none: [welcome(opened), 'Next month: what may be shared about whom.'],
      'releases-and-gaps':
        'All organisations sent their first month. Public Health’s file had one row per person; it was refused by the upload and sent again as counts.',
      'from-workgroup': 'The limit of 30 minutes is agreed. The workgroup asks for a second phone at the intake desk.',
      community:
        'A neighbor asked why a person who had been offered help was back on the same corner. Peer Voices answered: coming back is common, and the offer stands.',
      'successes-and-obstacles':
        'Success: a shop owner on Main Street called the intake line instead of 911, and a worker was there in 25 minutes. Obstacle: no interpreter after 5 p.m.',
      evaluation: 'The ethics board has approved the interviews.',
    },
    tasks: [
      { what: 'Second phone at the intake desk', owes: 'northside', due: 21, done: 15 },
      {
        what: 'Find an interpreter for evenings',
        owes: 'health',
        due: 45,
        done: 70,
        note: 'Casa Puente has joined and interprets until 9 p.m.',
      },
    ],
  },
  {
    said: {
      none: [
        welcome('The chair opened the meeting. There were eleven visitors.'),
        'Four organisations write the section on reporting together.',
      ],
      'releases-and-gaps':
        'The first counts passed the disclosure check after two months were put together. Tidewater University reads every release before it is published.',
      'from-workgroup':
        'Officers want to know what became of a referral. Case managers want to protect trust. Both are right, and the text before us does not yet hold both.',
      community:
        'The community team asks for figures by neighborhood. The project manager explained what can and cannot be shown with some 40 people a quarter.',
      'successes-and-obstacles':
        'Success: handovers are down to 33 minutes. Obstacle: eleven people were told that no place was free.',
      evaluation: 'Twelve interviews are done, with officers and with people who were offered the programme.',
      proposals:
        'A long and fair discussion on reporting to officers. The public defender and Peer Voices object to a monthly report; the police say that officers stop referring when they never hear back. Nobody asked to close the question today.',
    },
    tasks: [
      {
        what: 'Write a new section on reporting, four organisations together',
        owes: 'defender',
        due: 20,
        done: 17,
        note: 'Agreed by all four on the second draft.',
      },
    ],
  },
  {
    said: {
      none: [
        welcome(
          opened,
          'Main Street declared that it holds no information about people and takes no part in the item on sharing.',
        ),
        'The consent form goes to the translators.',
      ],
      'releases-and-gaps':
        'The progress page was read 412 times in a month. Two newspapers quoted it, one of them with the wrong denominator; a correction was asked for and printed.',
      'from-workgroup':
        'Training by peers has reached the first two shifts. Officers ask for more on what withdrawal looks like.',
      community:
        'Nine messages. The question about dogs in shelters came up for the third time and goes to Open Door as a matter.',
      'successes-and-obstacles':
        'Success: four organisations that could not agree wrote one page together. Obstacle: the late shift.',
      evaluation: 'The first interim note comes next month and is published unedited.',
    },
    tasks: [
      {
        what: 'Consent form on one page, in English and Spanish, fit to be read aloud',
        owes: 'defender',
        due: 28,
        done: 33,
      },
      { what: 'Ask the department’s lawyer about body camera footage', owes: 'police', due: 60 },
    ],
  },
  {
    said: {
      none: [welcome(opened), 'The Overnight Shelter Workgroup starts next week.'],
      'releases-and-gaps':
        'The prosecutor’s figures were nine days late; the one person who makes them was ill. It is shown as late.',
      'from-workgroup': 'Property left behind at handovers: no agreement yet. Open Door offers two lockers.',
      community:
        'Casa Puente was welcomed as a new signatory. It says that families wait to call because they think that a referral is an arrest.',
      'successes-and-obstacles':
        'Success: 28 minutes on average from call to handover. Obstacle: shelter places. Open Door counted 31 people turned away in one week.',
      evaluation: 'The interim note: officers who use the programme use it again; many others have never used it.',
    },
    tasks: [
      { what: 'Count places and people turned away every Monday at noon', owes: 'opendoor', due: 10, done: 7 },
      {
        what: 'Say in the county’s budget letter what 12 more places would cost',
        owes: 'executive',
        due: 40,
        done: 47,
      },
    ],
  },
  {
    said: {
      none: [
        welcome(opened, 'Northside declared an interest in the item on the late shift and leaves it.'),
        'Both positions are advertised as soon as the decision is published.',
      ],
      'releases-and-gaps': 'The next release is being prepared. No organisation is late.',
      'from-workgroup': 'The lockers are agreed. Open Door keeps the keys.',
      community: 'The areas of focus for the next quarter are chosen. Outreach, not patrols, as Peer Voices asked.',
      'successes-and-obstacles':
        'Success: Main Street now agrees to the offence list. Obstacle: six of ten calls after 10 p.m. were not answered in time.',
      evaluation: 'A question was added to the plan: what happens when nobody answers. The change is logged.',
    },
    tasks: [
      {
        what: 'Hire two case managers for the late shift',
        owes: 'northside',
        due: 60,
        done: 72,
        note: 'Both started on the same Monday.',
      },
    ],
    closed: { reason: 'personnel', matters: 2 },
  },
  {
    said: {
      none: [welcome(opened), 'Old cards are collected at roll call.'],
      'releases-and-gaps':
        'Referrals are shown by door and month. Some cells are withheld; the chair reminded everybody that nobody guesses at them in public.',
      'from-workgroup':
        'The list of refusals: three reasons stand behind most of them. All three are in the proposal for new criteria.',
      community:
        'A resident wrote that the answer to her concern took 19 days. It did. The liaison has a second person on Fridays now.',
      'successes-and-obstacles':
        'Success: the first person who came through the library table. Obstacle: an ambulance crew did not know the intake line.',
      evaluation: 'Interviews with shop owners begin.',
    },
    tasks: [
      {
        what: 'Bring ambulance crews to the table',
        owes: 'health',
        due: 50,
        done: 62,
        note: 'Calder Fire and Rescue has signed.',
      },
      { what: 'Collect all old cards', owes: 'police', due: 14, done: 18 },
    ],
  },
  {
    said: {
      none: [
        'The chair noted that there was no quorum: neither the police nor the public defender was there. The meeting went on as a conversation.',
        'The proposal by Riverside is put again next month.',
      ],
      'last-minutes': 'Approved by those present and confirmed in writing by the others.',
      'releases-and-gaps': 'Public Health is late for the second month. Helen Marsh explained that one post is empty.',
      'from-workgroup': 'One list of reasons for all units is in use.',
      community:
        'Riverside asks for figures by neighborhood. There was sympathy for it, and no decision for want of a quorum.',
      'successes-and-obstacles':
        'Success: the late shift answered nine of ten calls in its first two weeks. Obstacle: this room was half empty.',
      evaluation: 'Nothing new.',
      proposals: 'Discussed, not decided: there was no quorum.',
    },
    tasks: [{ what: 'Ask each organisation to name an alternate', owes: 'executive', due: 25, done: 24 }],
    away: ['police', 'defender', 'opendoor', 'health', 'prosecutor', 'peers'],
  },
  {
    said: {
      none: [
        welcome('The chair opened the meeting and was glad to see everybody again.'),
        'The yearly table by neighborhood is prepared, with nothing smaller than a precinct.',
      ],
      'releases-and-gaps':
        'The data calendar now shows who is on time, late or missing. Three people asked how it is meant; it is meant as it stands.',
      'from-workgroup':
        'The police took back their proposal on telling the referring officer. The workgroup is asked for a line that the consent form covers.',
      community: 'Twelve messages, two of them in Spanish. Median time to an answer: 11 days.',
      'successes-and-obstacles':
        'Success: nine organisations have an alternate. Obstacle: the warm place for handovers after 10 p.m. is still missing.',
      evaluation: 'The evaluator asks to interview people who said no. Peer Voices will help with it.',
    },
    tasks: [
      {
        what: 'Find a warm place for handovers after 10 p.m.',
        owes: 'police',
        due: 45,
        done: 58,
        note: 'The front desk of the Harbor station, with a door to the street.',
      },
      { what: 'Draft the yearly table by neighborhood', owes: 'northside', due: 40, done: 39 },
    ],
  },
  {
    said: {
      none: [welcome(opened), 'Transit officers are trained before the new list is used on buses.'],
      'releases-and-gaps':
        'The draft of the yearly table by neighborhood was shown on the screen. Two neighborhoods have to be put together.',
      'from-workgroup': 'After 10 p.m. eleven calls went unanswered in a month. A second number is proposed.',
      community:
        'Main Street reports fewer calls about doorways. One shop reports more. Both are in the minutes because both are true.',
      'successes-and-obstacles':
        'Success: the prosecutor widens the list for the city. Obstacle: Riverside’s members meet only once a month, and are asked for an answer sooner.',
      evaluation: 'The final report is due in five months. The response of this group is due 60 days after.',
    },
    tasks: [
      { what: 'Train transit officers', owes: 'police', due: 35 },
      { what: 'Check the list of other services every Friday', owes: 'opendoor', due: 20, done: 16 },
      { what: 'Send the missing figures of Public Health for two months', owes: 'health', due: 12 },
    ],
    closed: { reason: 'legal', matters: 1 },
  },
  {
    said: {
      none: [
        welcome(opened),
        'The second number and the warm room come as version 2 of the referral protocol. Please read the changes before the next meeting.',
      ],
      'releases-and-gaps':
        'The next release is drafted. The community foundation asked for a longer table; the project manager showed what it would give away.',
      'from-workgroup':
        'Officers and case managers wrote the new steps for late handovers together. They are sent up for a decision.',
      community:
        'Residents ask what happened to the lights at the underpass. The city has them in its plan; the date is in the answer.',
      'successes-and-obstacles':
        'Success: nobody waited longer than 30 minutes for a worker last month. Obstacle: 19 people were told that no place was free.',
      evaluation: 'Interviews with people who said no have begun, with Peer Voices.',
    },
    tasks: [
      { what: 'Bring a floor plan of the warm room, with the place where the officer waits', owes: 'police', due: 21 },
      { what: 'Say what 12 more overnight places would take', owes: 'executive', due: 35 },
      { what: 'Translate the second number into the Spanish card', owes: 'northside', due: 10, done: 8 },
    ],
  },
]
