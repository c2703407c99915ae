import { paths } from '~/paths'
import { phone } from './chromium-tab'
import type { Chapter } from './journey'
import { all, choiceNamed, formTo, headingOf, linksOf, see, wordsOf } from './sight'

/** Step 7: a resident's concern, from a phone to the published answer and back. */
export const community: Chapter = {
  name: 'Community',
  async run(journey) {
    const { mark, mailbox } = journey
    const said = `There are needles behind the library near the bus stop again, mostly in the early morning. (${mark})`
    const email = `neighbor-${mark}@home.example`
    const title = `Needles near the library ${mark}`
    const answer = `An outreach worker now walks by the library every morning before opening. ${mark}`
    let code = ''
    let number = ''

    await journey.step('a resident without an account sends a concern and gets a code', async () => {
      const resident = await journey.visitor(phone)
      const doors = await resident.open(paths.tellUs())
      see(linksOf(doors).includes(paths.tellUsAbout('concern')), 'a door for a concern', doors)
      await resident.open(paths.tellUsAbout('concern'))
      const short = await resident.send(paths.tellUsAbout('concern'), { text: 'Needles', area: '214 Alder Street' })
      see(short.status === 422, '422 for a word and a house number', short)
      see(all(short, '[data-error-summary] a').length === 2, 'an error summary with both fields', short)
      const receipt = await resident.send(paths.tellUsAbout('concern'), {
        text: said,
        area: 'Library, Alder Street',
        email,
      })
      code = /\b([2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4})\b/.exec(wordsOf(receipt))?.[1] ?? ''
      see(code !== '', 'a receipt code', receipt)
      see(!receipt.url.href.includes(code), 'no code in the address', receipt)
      return `two mistakes were named, then “${headingOf(receipt)}” with a code of ${code.length} signs`
    })

    await journey.step('police and prosecution cannot reach it', async () => {
      const seen = []
      for (const name of ['mara', 'tom', 'priya'] as const) {
        const triage = await (await journey.as(name)).open(paths.triage())
        see(triage.status === 404 || triage.status === 403, 'no triage board', triage)
        seen.push(`${name} ${triage.status}`)
      }
      return seen.join(', ')
    })

    await journey.step('Daniel routes it to the community leadership team as a matter', async () => {
      const daniel = await journey.as('daniel')
      const board = await daniel.open(paths.triage())
      const row = all(board, 'main a[href]').find((link) => link.closest('li')?.textContent?.includes(mark))
      const path = row?.getAttribute('href')
      see(path, 'the concern on the board', board)
      const submission = await daniel.open(path)
      see(wordsOf(submission).includes(mark), 'what was sent', submission)
      see(!submission.text.includes(email), 'no address of the resident', submission)
      const routing = linksOf(submission).find((link) => link.endsWith('/routing'))
      see(routing, 'a way to route it', submission)
      const page = await daniel.open(routing)
      const bodyId = choiceNamed(formTo(page, routing), 'bodyId', /Community Leadership Team/)
      const whole = await daniel.send(routing, { title, summary: said, bodyId, visibility: 'public' })
      see(whole.status === 422, '422 for a summary that repeats what was sent', whole)
      const summary = 'Needles near the library in the early morning; a neighbor asks for a regular round.'
      const matter = await daniel.send(routing, { title, summary, bodyId, visibility: 'public' })
      number = /M-\d{4}-\d{3,}/.exec(`${matter.url.pathname} ${wordsOf(matter)}`)?.[0] ?? ''
      see(number !== '', 'the number of the matter', matter)
      return `${number} is with the Community Leadership Team; repeating the resident’s own words was refused`
    })

    await journey.step('Bea, who chairs the team, publishes the answer', async () => {
      const bea = await journey.as('bea')
      await bea.open(paths.matterAnswer(number))
      const empty = await bea.send(paths.matterAnswer(number), { answerKind: 'done', answer: 'Done' })
      see(empty.status === 422, '422 for an answer of one word', empty)
      await bea.send(paths.matterAnswer(number), { answerKind: 'done', answer })
      const page = await (await journey.visitor()).open(paths.matter(number))
      see(wordsOf(page).includes(answer), 'the answer, for everybody', page)
      see(
        !page.text.includes(said.slice(0, 50)) && !page.text.includes(email),
        'nothing of the submission itself',
        page,
      )
      const ledger = await (await journey.visitor()).open(paths.saidDid())
      see(wordsOf(ledger).includes(title), 'the matter in You said, we did', ledger)
      journey.made.matter = { number, title, answer }
      return `${number} answered; it stands in “${headingOf(ledger)}”`
    })

    await journey.step('the resident reads the answer with the code and writes back', async () => {
      const resident = await journey.visitor(phone)
      await resident.open(paths.receipt())
      const unknown = await resident.send(paths.receipt(), { code: 'ABCD-EFGH-JKMN' })
      see(unknown.status === 422 || unknown.status === 404, 'no answer to a wrong code', unknown)
      await resident.open(paths.receipt())
      const thread = await resident.send(paths.receipt(), { code: code.toLowerCase().replaceAll('-', ' ') })
      see(wordsOf(thread).includes(answer), 'the published answer', thread)
      const back = await resident.send(paths.receiptMessages(), { text: `Thank you, it is better now. ${mark}` })
      see(wordsOf(back).includes(`better now. ${mark}`), 'the message', back)
      return `a wrong code: ${unknown.status}; the right one, typed carelessly: the answer and a thread`
    })

    await journey.step('the notices by mail reveal nothing', async () => {
      const read = new Set<string>()
      const letters = [await mailbox.next(email, read), await mailbox.next(email, read)]
      for (const letter of letters) {
        for (const secret of [said.slice(0, 40), title, answer.slice(0, 40), code, 'library']) {
          see(!letter.words.includes(secret) && !letter.html.includes(secret), `nothing of “${secret}”`, letter.sight)
        }
      }
      return `${letters.map((letter) => `“${letter.subject}”`).join(', ')}: none with a word of it`
    })
  },
}
