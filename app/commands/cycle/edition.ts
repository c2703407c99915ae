import { cast } from '#db/seed/world'
import { paths } from '~/paths'
import type { Chapter, Journey } from './journey'
import { choiceNamed, formTo, headingOf, linksOf, type Sight, see, textsOf, wordsOf } from './sight'

const editionPattern = /^\/editions\/[^/]+$/

/** How many people an issue goes to, from its page. */
const recipientsOf = (sight: Sight): number =>
  Number(/\d+/.exec(textsOf(sight, 'main strong').join(' '))?.[0] ?? Number.NaN)

async function compile(journey: Journey, audience: string): Promise<Sight> {
  const ines = await journey.as('ines')
  await ines.open(paths.editions())
  const issue = await ines.send(paths.editions(), {
    audience,
    frequency: 'weekly',
    note: `Compiled in run ${journey.mark}.`,
  })
  see(editionPattern.test(issue.url.pathname), 'the compiled issue', issue)
  return issue
}

/** Step 8: the weekly edition for members and for residents, from compiling to one-click unsubscribe. */
export const edition: Chapter = {
  name: 'Edition',
  async run(journey) {
    const { mailbox, mark, made } = journey
    const resident = `reader-${mark}@home.example`
    const secret = made.decision?.title
    const open = made.matter?.title
    let unsubscribe = ''

    await journey.step('a resident subscribes and confirms by mail', async () => {
      const since = await mailbox.mark()
      const visitor = await journey.visitor()
      await visitor.open(paths.subscribe())
      const wrong = await visitor.send(paths.subscribe(), { audience: 'residents', email: 'no address' })
      see(wrong.status === 422, '422 for what is no address', wrong)
      await visitor.send(paths.subscribe(), { audience: 'residents', email: resident, frequency: 'weekly' })
      const letter = await mailbox.next(resident, since)
      const link = letter.links.find((one) => one.startsWith(paths.subscriptionConfirm('')))
      see(link, 'a link to confirm', letter.sight)
      const page = await visitor.open(link)
      const done = await visitor.send(link)
      see(done.status === 200, 'the confirmation', done)
      return `“${letter.subject}”, “${headingOf(page)}”, “${headingOf(done)}”`
    })

    await journey.step('Priya takes the members’ edition', async () => {
      const priya = await journey.as('priya')
      const page = await priya.open(paths.subscribe())
      const choice = formTo(page, paths.membersEdition()).querySelector('[name=wanted]')?.getAttribute('value')
      if (choice === 'yes') await priya.send(paths.membersEdition())
      return choice === 'yes' ? 'she chose it on the page' : 'it was on already'
    })

    await journey.step(
      'the members’ issue: compiled, previewed as Priya and as a visitor, released, delivered',
      async () => {
        const issue = await compile(journey, 'members')
        const path = issue.url.pathname
        const ines = await journey.as('ines')
        const preview = formTo(issue, `${path}/preview`, ['as'])
        const priya = choiceNamed(preview, 'as', new RegExp(cast.priya.name))
        const asPriya = await ines.send(`${path}/preview`, { as: priya })
        if (secret)
          see(wordsOf(asPriya).includes(secret), `the workgroup’s decision “${secret}” in Priya’s copy`, asPriya)
        await ines.open(path)
        const asVisitor = await ines.send(`${path}/preview`, { as: 'visitor' })
        if (secret)
          see(!asVisitor.text.includes(secret), 'nothing of the workgroup’s decision in a visitor’s copy', asVisitor)
        const since = await mailbox.mark()
        await ines.open(path)
        const released = await ines.send(`${path}/release`)
        see(released.url.pathname === path, 'the released issue', released)
        const letter = await mailbox.next(cast.priya.email, since, (one) => /List-Unsubscribe/i.test(one.words))
        if (secret) see(letter.words.includes(secret), 'the decision in the letter', letter.sight)
        const copy = letter.links.find((one) => one.startsWith(paths.webCopy('')))
        see(copy, 'a link to the copy on the web', letter.sight)
        const web = await (await journey.visitor()).open(copy)
        if (secret) see(wordsOf(web).includes(secret), 'the same on the web copy', web)
        return `${recipientsOf(released)} recipients; Priya’s copy tells of ${secret ? `“${secret}”` : 'the week'}, a visitor’s does not`
      },
    )

    await journey.step('the residents’ issue reaches the reader and holds nothing of the members’', async () => {
      const issue = await compile(journey, 'residents')
      const path = issue.url.pathname
      const ines = await journey.as('ines')
      const since = await mailbox.mark()
      await ines.open(path)
      const released = await ines.send(`${path}/release`)
      const letter = await mailbox.next(resident, since)
      if (open) see(letter.words.includes(open), 'the answered matter in the letter', letter.sight)
      for (const hidden of [secret, cast.priya.email].filter((one): one is string => Boolean(one))) {
        see(!letter.words.includes(hidden) && !letter.html.includes(hidden), `nothing of “${hidden}”`, letter.sight)
      }
      unsubscribe = /List-Unsubscribe:\s*<?(https?:\/\/[^>\s,]+)/i.exec(letter.words)?.[1] ?? ''
      see(unsubscribe !== '', 'a List-Unsubscribe header with an address', letter.sight)
      see(
        /List-Unsubscribe-Post:\s*List-Unsubscribe=One-Click/i.test(letter.words),
        'List-Unsubscribe-Post',
        letter.sight,
      )
      see(/List-Id:/i.test(letter.words), 'a List-Id header', letter.sight)
      return `${recipientsOf(released)} recipients; “${letter.subject}” with ${linksOf(letter.sight).length} links, List-Id and one-click unsubscribe`
    })

    await journey.step('one click unsubscribes without cookie or Origin; looking changes nothing', async () => {
      const next = (await compile(journey, 'residents')).url.pathname
      const ines = await journey.as('ines')
      const address = new URL(new URL(unsubscribe).pathname, journey.base)
      const before = recipientsOf(await ines.open(next))
      const looked = await fetch(address)
      const afterLooking = recipientsOf(await ines.open(next))
      see(
        looked.status === 200 && afterLooking === before,
        `${before} recipients still after a GET, not ${afterLooking}`,
      )
      const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
      const pressed = await fetch(address, { method: 'POST', body, redirect: 'manual' })
      const after = recipientsOf(await ines.open(next))
      see(pressed.status === 200, `200 for the one-click POST, not ${pressed.status}`)
      see(after === before - 1, `${before - 1} recipients after it, not ${after}`)
      return `GET ${looked.status}: ${afterLooking} recipients; POST ${pressed.status}: ${after}`
    })
  },
}
