import { cast } from '#db/seed/world'
import { addDays } from '~/domain/time'
import { paths } from '~/paths'
import { type Chapter, localDay } from './journey'
import { all, choiceNamed, type Fields, formTo, headingOf, linksOf, type Sight, see, textsOf, wordsOf } from './sight'

const itemPattern = /^\/meetings\/[^/]+\/agenda\/[^/]+$/
const idIn = (path: string): string => /^\/meetings\/([^/]+)/.exec(path)?.[1] ?? ''

/** Step 4: a meeting of the Policy Coordinating Group from its draft to approved minutes. */
export const meeting: Chapter = {
  name: 'Meeting',
  async run(journey) {
    const { mailbox, mark } = journey
    const title = `Regular meeting ${mark}`
    const today = localDay(new Date())
    const ines = await journey.as('ines')
    let id = ''

    await journey.step('Ines drafts a meeting of the Policy Coordinating Group from its standing items', async () => {
      const choice = await ines.open(paths.meetingNew())
      const link = linksOf(choice).find((one) => one.startsWith(`${paths.meetingNew()}?`))
      see(link, 'a choice of bodies', choice)
      const page = await ines.open(link)
      const form = formTo(page, paths.meetingNew(), ['title', 'date'])
      const offered = form.querySelector('[name=date]')?.getAttribute('value') ?? ''
      see(/^\d{4}-\d\d-\d\d$/.test(offered), 'a day offered by the charter’s cadence', page)
      const wrong = await ines.send(paths.meetingNew(), { title, date: '2026-02-31' })
      see(wrong.status === 422, '422 for a day that does not exist', wrong)
      see(
        formTo(wrong, paths.meetingNew()).querySelector('[name=title]')?.getAttribute('value') === title,
        'the title that was typed',
        wrong,
      )
      const drafted = await ines.send(paths.meetingNew(), {
        title,
        date: addDays(today, 21),
        time: '14:00',
        place: 'County building, room 210',
      })
      id = idIn(drafted.url.pathname)
      const items = linksOf(drafted).filter((one) => itemPattern.test(one))
      see(items.length >= 8, 'the standing items of the body', drafted)
      return `${headingOf(page)}: ${offered} was offered; the draft has ${items.length} items; 31 February was refused with 422`
    })

    await journey.step('nobody else sees the draft', async () => {
      const mara = await journey.as('mara')
      const hidden = await mara.open(paths.meeting(id))
      see(hidden.status === 404, '404 for a member before publication', hidden)
      return '404 for Mara'
    })

    await journey.step('she adds a decision item and publishes; the invitation arrives with its calendar', async () => {
      await ines.open(paths.agenda(id))
      const added = await ines.send(`${paths.agenda(id)}`, {
        title: `Decide the outreach hours ${mark}`,
        type: 'decision',
        minutes: '15',
        visibility: 'public',
      })
      see(wordsOf(added).includes(`outreach hours ${mark}`), 'the new item', added)
      const since = await mailbox.mark()
      const published = await ines.send(paths.publication(id))
      see(published.url.pathname === paths.meeting(id), 'the meeting’s page', published)
      const letter = await mailbox.next(cast.mara.email, since, (one) => one.links.includes(paths.meeting(id)))
      see(
        /BEGIN:VCALENDAR[\s\S]*METHOD:REQUEST/.test(letter.words),
        'a calendar part with METHOD:REQUEST',
        letter.sight,
      )
      see(letter.words.includes('text/calendar'), 'a text/calendar part', letter.sight)
      const calendar = await (await journey.as('mara')).take(paths.meetingCalendar(id))
      see(calendar.status === 200 && calendar.text.includes('BEGIN:VEVENT'), 'the invitation as a file', calendar)
      const uid = /UID:(\S+)/.exec(calendar.text)?.[1]
      see(uid && letter.words.includes(uid), 'one UID in the letter and the file')
      return `“${letter.subject}” with text/calendar, METHOD:REQUEST and UID ${uid}`
    })

    await journey.step('a visitor and a member read the agenda; Mara says that she comes', async () => {
      const visitor = await (await journey.visitor()).open(paths.meeting(id))
      see(visitor.status === 200 && headingOf(visitor) === title, 'the public agenda', visitor)
      const mara = await journey.as('mara')
      await mara.open(paths.meeting(id))
      const replied = await mara.send(paths.reply(id), { reply: 'yes' })
      see(wordsOf(replied).includes(cast.mara.name), 'her reply', replied)
      return `“${headingOf(visitor)}” is public; the reply stands on the page`
    })

    await journey.step('Luis opens the meeting and attendance makes a quorum', async () => {
      const luis = await journey.as('luis')
      await luis.open(paths.meeting(id))
      const opened = await luis.send(paths.opening(id))
      see(opened.url.pathname === paths.attendance(id), 'the attendance page', opened)
      const form = formTo(opened, paths.attendance(id))
      const names = [
        ...new Set([...form.querySelectorAll('[name^="status."]')].map((one) => one.getAttribute('name') ?? '')),
      ]
      const fields: Fields = Object.fromEntries(
        names.map((name, at) => [name, at === 0 ? 'absent' : at === 1 ? 'remote' : 'present']),
      )
      const taken = await luis.send(paths.attendance(id), fields)
      const counted = wordsOf(taken, '.ac-meter')
      see(counted !== wordsOf(opened, '.ac-meter'), 'another quorum after attendance was taken', taken)
      see(counted.includes(String(names.length - 1)), `${names.length - 1} present`, taken)
      return `${names.length} organisations, one absent: “${counted}”`
    })

    await journey.step('Ines writes minutes by item, and what was written in between is not lost', async () => {
      const page = await ines.open(paths.minutes(id))
      const items = linksOf(page).filter((one) => new RegExp(`^/meetings/${id}/minutes/[^/?]+$`).test(one))
      see(items.length >= 8, 'a link to the minutes of each item', page)
      const minuted = items.slice(0, 8)
      for (const item of minuted) {
        await ines.open(item)
        await ines.send(item, { text: `Discussed as listed. **Nobody objected.** ${mark}` })
      }
      const luis = await journey.as('luis')
      const first = items[0] as string
      await luis.open(first)
      await ines.open(first)
      await ines.send(first, { text: `Ines was first. ${mark}` })
      const late = await luis.send(first, { text: `Luis wrote at the same time. ${mark}` })
      see(late.status === 422, '422 for a text that would overwrite another', late)
      see(
        wordsOf(late).includes('Ines was first') && late.text.includes('Luis wrote at the same time'),
        'both texts',
        late,
      )
      const merged = await luis.send(first, { text: `Ines was first. Luis wrote at the same time. ${mark}` })
      see(merged.status === 200, 'the merged text', merged)
      return `${minuted.length} of ${items.length} items minuted; two writers at once: 422 with both texts, then one`
    })

    await journey.step('an action with owner and due date; then the meeting closes', async () => {
      const page = await ines.open(paths.meetingActions(id))
      const organisationId = choiceNamed(formTo(page, paths.meetingActions(id)), 'organisationId', /Northside/)
      const action = `Publish the outreach hours ${mark}`
      const added = await ines.send(paths.meetingActions(id), {
        title: action,
        organisationId,
        dueOn: addDays(today, 14),
      })
      see(wordsOf(added).includes(action), 'the action', added)
      await ines.open(paths.minutes(id))
      const closed = await ines.send(paths.closing(id))
      see(formTo(closed, paths.circulation(id)), 'the step to circulate', closed)
      const tracker = await (await journey.as('grace')).open(paths.actions())
      see(wordsOf(tracker).includes(action), 'the action in the tracker', tracker)
      return `“${action}” stands in the tracker of actions`
    })

    await journey.step('minutes are circulated by mail and approved by the chair', async () => {
      const since = await mailbox.mark()
      await ines.open(paths.minutes(id))
      await ines.send(paths.circulation(id))
      const letter = await mailbox.next(cast.mara.email, since)
      const before = await (await journey.visitor()).open(paths.minutes(id))
      see(before.status === 403 || before.status === 404, 'no minutes for visitors before approval', before)
      const luis = await journey.as('luis')
      await luis.open(paths.approval(id))
      const noWords = await luis.send(paths.approval(id), { note: '' })
      see(noWords.status === 422, '422 for an early approval without the body’s words', noWords)
      const approved = await luis.send(paths.approval(id), { note: 'Approved by all present, by electronic mail.' })
      see(approved.url.pathname === paths.meeting(id), 'the meeting after approval', approved)
      const open: Sight = await (await journey.visitor()).open(paths.minutes(id))
      see(open.status === 200 && wordsOf(open).includes(mark), 'the approved minutes for everybody', open)
      see(
        all(open, 'strong').some((one) => one.textContent?.includes('Nobody objected')),
        'Markdown as written',
        open,
      )
      journey.made.meeting = { id, title }
      return `“${letter.subject}”; visitors: ${before.status} before, the minutes after; ${textsOf(open, 'main h2, main h3').length} headings`
    })
  },
}
