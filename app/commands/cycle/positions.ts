import { type CastName, cast, samplePassword } from '#db/seed/world'
import { paths } from '~/paths'
import { type Chapter, localTime, signIn } from './journey'
import { all, choiceNamed, choicesOf, formTo, headingOf, linksOf, see, textsOf, wordsOf } from './sight'

const minuteMs = 60_000

/** The first full minute that leaves everybody time to speak: forms know no seconds. */
const closingAfter = (now: Date, patience: number): Date =>
  new Date(Math.ceil((now.getTime() + patience) / minuteMs) * minuteMs)

const positions: { name: CastName; stance: string; reason: string }[] = [
  { name: 'tom', stance: 'agree', reason: '' },
  { name: 'priya', stance: 'agree-with-conditions', reason: 'Reviewed together after three months.' },
  { name: 'samuel', stance: 'object', reason: 'The text does not say that silence has no consequences.' },
  { name: 'grace', stance: 'stand-aside', reason: '' },
  { name: 'omar', stance: 'not-yet', reason: 'We need a second night worker first.' },
]

/** Step 5, first half: the proposal is drafted, opened, and every organisation says where it stands. */
export const decisionOpening: Chapter = {
  name: 'Workgroup decision: positions',
  async run(journey) {
    const { mark, mailbox } = journey
    const title = `Warm handover at any hour ${mark}`
    const phrase = `A case manager answers within thirty minutes at any hour (${mark}).`
    const grace = await journey.as('grace')
    for (const { name } of positions) await journey.as(name)
    const late = await journey.visitor()
    await signIn(late, cast.tom.email, samplePassword)
    const closesAt = closingAfter(new Date(), journey.patience)
    let number = ''
    let policySlug = ''

    await journey.step('Ines enters a policy of the workgroup that has no text yet', async () => {
      const ines = await journey.as('ines')
      const form = formTo(await ines.open(paths.policyNew()), paths.policyNew())
      const fields = {
        title: `Night handover protocol ${mark}`,
        kind: 'other',
        bodyId: choiceNamed(form, 'bodyId', /Operational Workgroup/),
        visibility: 'members',
      }
      const undated = await ines.send(paths.policyNew(), { ...fields, text: 'A text without its day.' })
      see(undated.status === 422, '422 for a text without the day from which it holds', undated)
      const entered = await ines.send(paths.policyNew(), { ...fields, text: '' })
      policySlug = entered.url.pathname.split('/').at(-1) ?? ''
      see(entered.url.pathname === paths.policy(policySlug), 'the policy', entered)
      return `“${headingOf(entered)}”`
    })

    await journey.step('Grace drafts a proposal for its text', async () => {
      const page = await grace.open(paths.proposalNew(undefined, policySlug))
      const form = formTo(page, paths.proposalNew(), ['policyText'])
      const reasonCode = choicesOf(form, 'reasonCode').find((choice) => choice.value !== '')?.value ?? ''
      const empty = await grace.send(paths.proposalNew(), {
        title,
        text: 'As shown below.',
        policyText: '',
        reasonCode,
      })
      see(empty.status === 422, '422 for a policy without a text', empty)
      const drafted = await grace.send(paths.proposalNew(), {
        title,
        text: 'Handover works best while the officer is still there. The change is shown below.',
        rationale: 'Evening handovers failed twice last month.',
        policyText: `An officer calls the handover line.\n\n${phrase}\n`,
        visibility: 'members',
        reasonCode,
        closesAt: localTime(closesAt),
      })
      number = /P-\d{4}-\d{3,}/.exec(drafted.url.pathname)?.[0] ?? ''
      see(number !== '', 'the number of the proposal', drafted)
      see(textsOf(drafted, 'ins').join(' ').includes(mark), 'the new text as an insertion', drafted)
      journey.made.proposal = { number, title, closesAt, policySlug, phrase, late }
      return `${number} on the policy “${policySlug}”; an empty text was refused with 422`
    })

    await journey.step('she opens it: members see it, delegates are written to, visitors find nothing', async () => {
      const since = await mailbox.mark()
      const opened = await grace.send(paths.proposalOpening(number))
      see(formTo(opened, paths.positions(number)), 'a form for her own organisation', opened)
      const letter = await mailbox.next(cast.samuel.email, since, (one) => one.links.includes(paths.proposal(number)))
      const visitor = await (await journey.visitor()).open(paths.proposal(number))
      see(visitor.status === 404, '404 for a visitor', visitor)
      await late.open(paths.proposal(number))
      const tom = await (await journey.as('tom')).open(paths.desk())
      see(linksOf(tom).includes(paths.proposal(number)), 'the proposal on Tom’s desk', tom)
      return `“${letter.subject}” to Samuel; it stands on Tom’s desk; 404 for a visitor`
    })

    await journey.step(
      'five delegates give five different positions, each with the words that it asks for',
      async () => {
        const said = []
        for (const { name, stance, reason } of positions) {
          const tab = await journey.as(name)
          await tab.open(paths.proposal(number))
          if (reason) {
            const silent = await tab.send(paths.positions(number), { stance, reason: '' })
            see(silent.status === 422, `422 for ${stance} without its words`, silent)
          }
          const given = await tab.send(paths.positions(number), { stance, reason })
          see(given.status === 200 && given.url.pathname === paths.proposal(number), `${name}’s position`, given)
          if (reason) see(wordsOf(given).includes(reason), 'the reason beside the position', given)
          said.push(`${name}: ${stance}`)
        }
        return said.join(', ')
      },
    )

    await journey.step('Ines records what Dee said by telephone, and Dee is told', async () => {
      const since = await mailbox.mark()
      const ines = await journey.as('ines')
      const page = await ines.open(paths.recordedPositions(number))
      const form = formTo(page, paths.recordedPositions(number))
      const organisationId = choiceNamed(form, 'organisationId', /Peer Voices/)
      const givenBy = choiceNamed(form, 'givenBy', /^Peer Voices/)
      const fields = { organisationId, givenBy, channel: 'telephone', stance: 'recused' }
      const recorded = await ines.send(paths.recordedPositions(number), fields)
      see(recorded.url.pathname === paths.proposal(number), 'the proposal with the recorded position', recorded)
      const letter = await mailbox.next(cast.dee.email, since)
      return `recused, by telephone; “${letter.subject}” to Dee`
    })

    await journey.step('nobody outside the workgroup can speak', async () => {
      const mara = await journey.as('mara')
      const page = await mara.open(paths.proposal(number))
      const forms = all(page, 'main form').filter((form) => form.getAttribute('action') === paths.positions(number))
      see(page.status === 200 && forms.length === 0, 'the proposal without a form', page)
      return 'Mara reads it and finds no form'
    })

    await journey.step('Samuel and Omar change their minds; the history keeps what they said', async () => {
      const samuel = await journey.as('samuel')
      await samuel.open(paths.proposal(number))
      await samuel.send(paths.positions(number), {
        stance: 'agree-with-conditions',
        reason: 'With the sentence on silence.',
      })
      const omar = await journey.as('omar')
      await omar.open(paths.proposal(number))
      const page = await omar.send(paths.positions(number), { stance: 'agree', reason: '' })
      see(wordsOf(page).includes('With the sentence on silence.'), 'Samuel’s new words', page)
      see(wordsOf(page).includes('We need a second night worker first.'), 'Omar’s first words in the history', page)
      return 'object and not yet became agreement; both first positions stay in the history'
    })
  },
}
