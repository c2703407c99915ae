import { setTimeout as sleep } from 'node:timers/promises'
import { paths } from '~/paths'
import { httpTab } from './http-tab'
import { all, NotSeen, type Sight, see, wordsOf } from './sight'

export type Letter = {
  subject: string
  /** Headers, text and calendar part as the mailbox viewer shows them. */
  words: string
  html: string
  /** Path and query of every link to the site. */
  links: string[]
  sight: Sight
}
type Row = { path: string; to: string; subject: string }

/** The site's embedded mailbox, read through its viewer. */
export type Mailbox = {
  /** What has arrived so far; letters that come later are new. */
  mark(): Promise<Set<string>>
  /** The first new letter to this address that fits; waits until it is delivered. Throws NotSeen after 30 s. */
  next(email: string, since: Set<string>, fits?: (letter: Letter) => boolean): Promise<Letter>
  /** Addresses of the new letters. */
  recipients(since: Set<string>): Promise<string[]>
}

export function mailboxAt(base: string): Mailbox {
  const tab = httpTab(base)
  const list = async (): Promise<Row[]> => {
    const sight = await tab.open(paths.mailbox())
    see(sight.status === 200, 'the mailbox viewer; this site sends its mail elsewhere', sight)
    return all(sight, 'main tr')
      .map((row) => ({
        path: row.querySelector('a[href]')?.getAttribute('href') ?? '',
        subject: row.querySelector('a[href]')?.textContent ?? '',
        to: row.textContent ?? '',
      }))
      .filter((row) => row.path !== '')
  }
  const read = async (row: Row): Promise<Letter> => {
    const sight = await tab.open(row.path)
    const links = all(sight, 'main li a[href]').map((link) => new URL(link.getAttribute('href') ?? '', sight.url))
    const html = (await tab.take(`${row.path}/html`)).text
    return {
      subject: row.subject,
      words: wordsOf(sight),
      html,
      links: links.map((link) => link.pathname + link.search),
      sight,
    }
  }
  return {
    async mark() {
      return new Set((await list()).map((row) => row.path))
    },
    async next(email, since, fits = () => true) {
      const end = Date.now() + 30_000
      const refused = new Set<string>()
      while (Date.now() < end) {
        const rows = (await list()).filter(
          (row) => !since.has(row.path) && !refused.has(row.path) && row.to.includes(email),
        )
        for (const row of rows) {
          const letter = await read(row)
          if (fits(letter)) {
            since.add(row.path)
            return letter
          }
          refused.add(row.path)
        }
        await sleep(250)
      }
      throw new NotSeen(`expected a letter to ${email} within 30 seconds; ${refused.size} others came`)
    },
    async recipients(since) {
      return (await list()).filter((row) => !since.has(row.path)).map((row) => row.to)
    },
  }
}
