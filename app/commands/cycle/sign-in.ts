import { cast, samplePassword } from '#db/seed/world'
import { paths } from '~/paths'
import type { Chapter } from './journey'
import { formTo, headingOf, linksOf, see, textsOf, wordsOf } from './sight'

/** Step 2: by password, by a link that comes by mail, and what a stranger learns from a refusal. */
export const signingIn: Chapter = {
  name: 'Sign in',
  async run(journey) {
    await journey.step('Mara signs in with her password', async () => {
      const mara = await journey.as('mara')
      const account = await mara.open(paths.account())
      see(account.status === 200, 'her account', account)
      return `the desk, then the account page “${headingOf(account)}”`
    })

    await journey.step('a wrong password and an unknown address are answered alike', async () => {
      const answers = []
      for (const email of [cast.mara.email, `nobody-${journey.mark}@calder.example`]) {
        const tab = await journey.visitor()
        await tab.open(paths.signIn())
        const refused = await tab.send(paths.signIn(), { email, password: 'not-the-password-1' })
        see(refused.status === 422, `422 for ${email}`, refused)
        const typed = formTo(refused, paths.signIn(), ['password']).querySelector('[name=email]')?.getAttribute('value')
        see(typed === email, 'the address that was typed, and nothing of the password', refused)
        answers.push(wordsOf(refused))
      }
      see(answers[0] === answers[1], `the same words for both: ${answers.join(' / ')}`)
      return `422 and the same ${answers[0]?.length} characters for both`
    })

    await journey.step('a mail link signs Priya in once, and not by merely being opened', async () => {
      const since = await journey.mailbox.mark()
      const priya = await journey.visitor()
      await priya.open(paths.signInLinks())
      const asked = await priya.send(paths.signInLinks(), { email: cast.priya.email })
      see(asked.status === 200, 'the page that says a link was sent', asked)
      const letter = await journey.mailbox.next(cast.priya.email, since, (one) =>
        one.links.some((link) => link.startsWith(paths.signInLink(''))),
      )
      const link = letter.links.find((one) => one.startsWith(paths.signInLink(''))) as string
      await (await journey.visitor()).open(link)
      const opened = await priya.open(link)
      const desk = await priya.send(new URL(link, journey.base).pathname)
      see(desk.url.pathname === paths.desk(), 'her desk after pressing the button', desk)
      const again = await (await journey.visitor()).open(link)
      see(textsOf(again, 'main form').length === 0, 'no button behind a used link', again)
      return `“${letter.subject}” arrived; “${headingOf(opened)}” signed her in; the second time “${headingOf(again)}”`
    })

    await journey.step('Mara signs out', async () => {
      const tab = await journey.visitor()
      await tab.open(paths.signIn())
      await tab.send(paths.signIn(), { email: cast.mara.email, password: samplePassword })
      const out = await tab.send(paths.signOut())
      see(
        linksOf(out, 'header a[href]').some((link) => link.startsWith(paths.signIn())),
        'a way to sign in again',
        out,
      )
      const desk = await tab.open(paths.desk())
      see(desk.url.pathname === paths.signIn(), 'the sign-in page instead of the desk', desk)
      return 'the desk asks to sign in again'
    })
  },
}
