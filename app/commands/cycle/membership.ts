import { paths } from '~/paths'
import type { Chapter } from './journey'
import { all, choiceNamed, formTo, headingOf, linksOf, see, textsOf, wordsOf } from './sight'

/** Step 3: organisations, bodies, seats, the gap view; somebody is invited, accepts and holds the seat. */
export const membership: Chapter = {
  name: 'Membership',
  async run(journey) {
    const name = `Robin Castle ${journey.mark}`
    const email = `robin-${journey.mark}@calder.example`

    await journey.step('a visitor reads organisations, bodies and a charter', async () => {
      const visitor = await journey.visitor()
      const organisations = await visitor.open(paths.organisations())
      const known = linksOf(organisations).filter((link) => /^\/organisations\/[^/]+$/.test(link))
      see(known.length >= 10, 'at least ten organisations', organisations)
      const police = await visitor.open(paths.organisation('police'))
      see(/\b20\d\d\b/.test(wordsOf(police)), 'the day on which the organisation signed', police)
      const body = await visitor.open(paths.body('policy-coordinating-group'))
      see(all(body, 'main table tbody tr').length >= 8, 'the seats of the Policy Coordinating Group', body)
      return `${known.length} organisations; ${headingOf(body)} has ${all(body, 'main table tbody tr').length} seats`
    })

    await journey.step('Ines invites somebody to a seat by mail, and they accept', async () => {
      const since = await journey.mailbox.mark()
      const ines = await journey.as('ines')
      const page = await ines.open(paths.invitations())
      const form = formTo(page, paths.invitations(), ['seatId'])
      const seatId = choiceNamed(form, 'seatId', /Operational Workgroup.*Open Door Housing/)
      const sent = await ines.send(paths.invitations(), { name, email, seatId, seatRole: 'alternate' })
      see(wordsOf(sent).includes(email), 'the invitation in the list', sent)
      const letter = await journey.mailbox.next(email, since)
      const link = letter.links.find((one) => one.startsWith(paths.invitation('')))
      see(link, `a link to accept in “${letter.subject}”`, letter.sight)
      const robin = await journey.visitor()
      const opened = await robin.open(link)
      const weak = await robin.send(link, { name, password: 'short' })
      see(weak.status === 422, '422 for a short password', weak)
      const desk = await robin.send(link, { name, password: `${journey.mark}-lantern-harbor` })
      see(desk.url.pathname === paths.desk(), 'the desk after accepting', desk)
      const body = await robin.open(paths.body('operational-workgroup'))
      see(wordsOf(body, 'main table').includes(name), `${name} in the seat`, body)
      return `“${letter.subject}” led to “${headingOf(opened)}”; a short password was refused; ${name} now stands in the table of seats`
    })

    await journey.step('a used invitation is closed', async () => {
      const ines = await journey.as('ines')
      const list = await ines.open(paths.invitations())
      const row = all(list, 'main tbody tr').find((one) => one.textContent?.includes(email))
      see(row && row.querySelectorAll('form').length === 0, 'nothing left to do to the invitation', list)
      return 'no button to send or revoke it any more'
    })

    await journey.step('the gap view compares required sectors, seats and attendance', async () => {
      const priya = await journey.as('priya')
      const gaps = await priya.open(paths.gaps())
      const rows = textsOf(gaps, 'main table tbody th')
      see(gaps.status === 200 && rows.length >= 8, 'a table of sectors by body', gaps)
      return `${all(gaps, 'main table').length} bodies, ${rows.length} rows of sectors`
    })
  },
}
