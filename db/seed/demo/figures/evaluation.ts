// The evaluation plan of the sample coalition with what was changed in it, two reports of its evaluator and one response. The
// reports are synthetic and say so; the later finding set beside an earlier one is real, with both its sources.

import type { QuestionInput } from '~/domain/evaluation/evaluation'
import { addQuestion, changeQuestion, fixPlan } from '~/domain/evaluation/plan.server'
import { publishReport, respondToReport } from '~/domain/evaluation/reports.server'
import { supersedeEvidence } from '~/domain/evidence/keeping.server'
import { addDays, dayOf } from '~/domain/time'
import { type Calendar, zone } from '../meetings/calendar'
import type { Deed, Scene } from '../stage'

type Question = Omit<QuestionInput, 'measureIds' | 'reason' | 'revision'> & { measures: string[] }

const questions: Question[] = [
  {
    question: 'Do officers use the programme, on all shifts and in all parts of the county?',
    measures: ['diversions'],
    sources: 'Counts of the Police Department, by month and area',
    ownerOrganisationId: 'police',
    ownerRole: '',
    frequency: 'Every quarter',
    method: 'Counts by month and area, beside the number of officers trained. No comparison with other counties.',
    success: 'Diversions in every area in every half-year, and on the late shift as well.',
  },
  {
    question: 'Do people who are referred stay in touch with a case manager?',
    measures: ['referrals', 'people-met'],
    sources: 'Counts of Northside Behavioral Health',
    ownerOrganisationId: 'northside',
    ownerRole: '',
    frequency: 'Every half-year',
    method: 'People met in the third month after referral, of all who were referred, without names.',
    success: 'More people in touch after three months than in the half-year before.',
  },
  {
    question: 'Do neighbors and businesses see fewer problems on the street, and do they hear back?',
    measures: ['street-reports'],
    sources: 'Reports of the business alliance, and the public ledger of answers',
    ownerOrganisationId: 'mainstreet',
    ownerRole: '',
    frequency: 'Every quarter',
    method: 'Counts of reports, and the median of days until an answer. Reports depend on who writes.',
    success: 'Every concern answered within the site’s limit.',
  },
]
const fourth: Question = {
  question: 'Is a diversion chosen as often for one group of people as for another?',
  measures: ['contacts'],
  sources: 'Counts of the Police Department: eligible contacts, diverted or not',
  ownerOrganisationId: null,
  ownerRole: 'Evaluator',
  frequency: 'Every half-year',
  method: 'Ratio of the shares with a 95-in-100 interval. A difference is a reason to ask, not a finding of fault.',
  success: 'Differences are published, and the workgroup says what it did about each.',
}

const firstReport = `*Synthetic: written for the sample site. It describes no real place or person.*

## What we were asked

Whether the plan’s first three questions can be answered with the figures that the organisations promised.

## What we found

- Officers use the programme in Old Harbor on most days. In the Mill District they hardly do.
- Nobody can say whether people stay in touch: the counts of the third month were not sent.
- Neighbors who wrote received an answer. Those who telephoned are not counted anywhere.

## What we could not find out

Whether anybody was arrested less often because of the programme. There is no comparison group, and the numbers are small.

## What we recommend

1. Send the counts of the third month, or change the question.
2. Train the officers of the Mill District again.
3. Count telephone calls.
`
const response = `We thank the evaluator, and publish the report as it came.

1. **Third month.** Northside now sends the counts. We changed the second question so that it says what can be counted.
2. **Mill District.** The Police Department trains the two shifts there again before summer.
3. **Telephone calls.** Not yet. We have no one who writes them down, and will not promise what we cannot keep.

We will not claim what others found. A study in Seattle found 58 % lower odds of arrest [E:seattle-6-months-longer-term-odds-of-arrest-vs-control]; people there were not assigned at random, and our numbers are smaller.`
const secondReport = `*Synthetic: written for the sample site. It describes no real place or person.*

## The second half-year

- Diversions have begun in the Mill District.
- The counts of the third month arrive, and most people are still in touch then.
- Groups differ in how often a diversion was chosen. The intervals are wide. We recommend that the workgroup looks at the offences behind the difference before anybody draws a conclusion.

## Open

Telephone calls are still not counted.
`

export function evaluationDeeds(calendar: Calendar): Deed[] {
  const second = calendar.meetings.pcg[1] as Date
  const before = new Date(second.getTime() - 6 * 86_400_000)
  const after = new Date(second.getTime() + 3 * 3_600_000)
  const deed = (ago: number, time: string, act: (scene: Scene) => Promise<void>): Deed => ({
    at: calendar.ago(ago, time),
    act,
  })
  const report = (ago: number, title: string, covers: string, text: string, due: number): Deed =>
    deed(ago, '10:00', async ({ tx, now, as, known }) => {
      const input = {
        ...{ title, covers, text, address: '', author: 'Nora Feld, independent evaluator' },
        responseDueOn: addDays(calendar.today, due),
      }
      known.set(title, await publishReport(tx, await as('nora'), input, now))
    })
  const first = 'The first half-year: can the plan be answered? (synthetic)'
  return [
    ...questions.map((question): Deed => ({ at: before, act: (scene) => ask(scene, question, '') })),
    {
      at: after,
      act: async ({ tx, now, as }) => {
        const input = {
          fixedOn: dayOf(second, zone),
          note: 'At the second meeting, by consensus, before any figure had come.',
        }
        await fixPlan(tx, await as('luis'), input, now)
      },
    },
    { at: before, act: (scene) => setBeside(scene) },
    report(160, first, 'The first half-year', firstReport, -110),
    deed(130, '11:30', (scene) => narrow(scene)),
    deed(115, '16:00', async ({ tx, now, as, idOf }) =>
      respondToReport(tx, await as('luis'), idOf(first), response, now),
    ),
    deed(60, '09:40', (scene) =>
      ask(scene, fourth, 'The community leadership team asked for it, and the counts of eligible contacts have begun.'),
    ),
    report(18, 'The second half-year (synthetic)', 'The second half-year', secondReport, 27),
  ]
}

const inputOf = ({ idOf }: Scene, { measures, ...words }: Question, reason: string): QuestionInput => ({
  ...words,
  measureIds: measures.map((key) => idOf(`measure ${key}`)),
  reason,
  revision: undefined,
})

async function ask(scene: Scene, question: Question, reason: string): Promise<void> {
  await addQuestion(scene.tx, await scene.as('nora'), inputOf(scene, question, reason), scene.now)
}

async function narrow(scene: Scene): Promise<void> {
  const changed: Question = {
    ...(questions[1] as Question),
    method: 'People met in the third month after the month of referral, of all who were referred in it, as counts.',
    frequency: 'Every quarter',
  }
  const reason = 'The evaluator’s first report: the question asked for what nobody could count.'
  await changeQuestion(scene.tx, await scene.as('nora'), 2, inputOf(scene, changed, reason), scene.now)
}

/** Honolulu’s first year, and what the evaluation after two years found. */
async function setBeside({ tx, now, as }: Scene): Promise<void> {
  await supersedeEvidence(
    tx,
    await as('nora'),
    'honolulu-year-1-cited-encounters-unsheltered-days-month-er-use',
    {
      later: 'honolulu-2-years-citations-after-referral',
      reason: 'The first year reported fewer cited encounters. The evaluation after two years found more citations.',
    },
    now,
  )
}
