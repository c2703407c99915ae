import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastName, cast } from '#db/seed/world'
import { crawl, dataAddress, patternOf } from '#tests/support/crawl'
import { type RunningSite, startSite } from '#tests/support/running-site'
import { type Secret, type Secrets, secretsOf } from '#tests/support/secrets'
import { wordsOf } from '#tests/support/words-of'
import { paths } from '~/paths'
import { httpTab } from '../../app/commands/cycle/http-tab'
import { type Journey, startJourney } from '../../app/commands/cycle/journey'
import type { Sight } from '../../app/commands/cycle/sight'
import type { Tab } from '../../app/commands/cycle/tab'

// Every page that links lead to, and the data behind it, as different people: what they must not see is in none.
let site: RunningSite
let journey: Journey
let secrets: Secrets
/** What each reader was answered: pages, files, and the data of pages. */
const read = new Map<string, Sight[]>()

const residentsWords = 'Somebody sleeps in the doorway of the old pharmacy and I worry about them in the cold.'
const residentsAddress = 'worried-neighbor@home.example'

beforeAll(async () => {
  site = await startSite()
  journey = startJourney({ base: site.base, openTab: async () => httpTab(site.base), say: () => undefined })
  const resident = await journey.visitor()
  await resident.open(paths.tellUsAbout('concern'))
  await resident.send(paths.tellUsAbout('concern'), { text: residentsWords, email: residentsAddress })
  secrets = await secretsOf(site.dataDir)
})
afterAll(() => site?.stop())

const readers = ['visitor', 'mara', 'tom', 'priya', 'bea', 'dee'] as const
type Reader = (typeof readers)[number]

async function readEverything(tab: Tab): Promise<Sight[]> {
  const sights = await crawl(tab, { from: [paths.desk()], each: 2, most: 150 })
  const data = []
  for (const sight of sights) data.push(await tab.take(dataAddress(sight.url.pathname + sight.url.search)))
  return [...sights, ...data]
}

const tabOf = (reader: Reader): Promise<Tab> => (reader === 'visitor' ? journey.visitor() : journey.as(reader))

/** Where a secret stands among what somebody was answered. */
function leaks(sights: Sight[], hidden: readonly Secret[]): string[] {
  return sights.flatMap((sight) => {
    const text = sight.text
      .replace(/&#x27;|&#39;/g, '’')
      .replace(/’/g, "'")
      .replace(/\s+/g, ' ')
    return hidden
      .filter((secret) => text.includes(secret.text.replace(/’/g, "'")))
      .map((secret) => `${secret.of} (“${secret.text}”) on ${sight.url.pathname}`)
  })
}

test.each(readers)('%s reads everything that links lead to, and nothing fails', async (reader) => {
  const sights = await readEverything(await tabOf(reader))
  read.set(reader, sights)
  const broken = sights.filter((sight) => sight.status >= 500).map((sight) => `${sight.status} ${sight.url.pathname}`)
  expect(broken).toEqual([])
  const dead = sights.filter((sight) => sight.status === 404 && !sight.url.pathname.endsWith('.data'))
  expect(
    dead.map((sight) => sight.url.pathname),
    'a link to nothing',
  ).toEqual([])
  expect(new Set(sights.map((sight) => patternOf(sight.url.pathname))).size).toBeGreaterThan(15)
})

test('the site holds something to hide of every kind', () => {
  expect(secrets.residents.length).toBeGreaterThan(0)
  expect(secrets.members.length).toBeGreaterThan(0)
  expect(secrets.tables.some((table) => table.withheld.length > 0)).toBe(true)
})

test.each(readers)('%s finds no word that a resident sent, and no address of one', (reader) => {
  expect(leaks(read.get(reader) ?? [], secrets.residents)).toEqual([])
})

test('the liaison, who may read them, finds them by the same search', async () => {
  const sights = await crawl(await journey.as('daniel'), { from: [paths.triage()], each: 4, most: 60 })
  expect(leaks(sights, secrets.residents)).not.toEqual([])
})

test('a visitor finds no words of members, of a body’s room, and no address of a person', () => {
  const seen = read.get('visitor') ?? []
  expect(leaks(seen, [...secrets.members, ...secrets.rooms])).toEqual([])
  expect(leaks(seen, secrets.addresses)).toEqual([])
})

const bodiesOf = (name: CastName): string[] => {
  const person = cast[name]
  const held = [...('seats' in person ? person.seats : []), ...('offices' in person ? person.offices : [])]
  return held.map(([body]) => body)
}

test.each(readers.filter((reader) => reader !== 'visitor'))(
  '%s finds no words of a room that they do not belong to',
  (reader) => {
    const own = bodiesOf(reader as CastName)
    expect(
      leaks(
        read.get(reader) ?? [],
        secrets.rooms.filter((secret) => !own.includes(secret.bodyId)),
      ),
    ).toEqual([])
  },
)

test.each(readers)('%s finds no withheld count in a published table, and no draft’s true counts', async (reader) => {
  const tab = await tabOf(reader)
  for (const { slug, tableId, withheld } of secrets.tables) {
    const json = await tab.take(paths.releaseTable(slug, tableId, 'json'))
    const { cells } = JSON.parse(json.text) as { cells: { value: number | null; status: string }[] }
    expect(cells.filter((cell) => cell.value === null).length, `${slug} ${tableId}`).toBe(withheld.length)
    const csv = await tab.take(paths.releaseTable(slug, tableId, 'csv'))
    expect(
      csv.text
        .split('\r\n')
        .filter((line) => line.endsWith(',c'))
        .every((line) => line.endsWith(',,c')),
    ).toBe(true)
    expect(csv.text.split('\r\n').filter((line) => line.endsWith(',c'))).toHaveLength(withheld.length)
    const data = await tab.take(dataAddress(paths.release(slug)))
    expect(data.text).not.toMatch(/rawTable|"true_?count|"raw"/i)
    const draft = await tab.open(paths.releaseTables(slug))
    const shown = [...draft.document.querySelectorAll('main table td')].map((cell) => cell.textContent ?? '')
    for (const { cell, count } of withheld) {
      if (count > 0)
        expect(shown.includes(String(count)) ? `${cell} is ${count} on ${draft.url.pathname}` : '').toBe('')
    }
  }
})

const wordsAt = async (path: string): Promise<string> => wordsOf(await fetch(new URL(path, site.base)))
/** Numbers of a text, without what thousands are parted by. */
const numbersIn = (text: string): Set<string> =>
  new Set((text.match(/\d+(?:[.,]\d{3})*/g) ?? []).map((number) => number.replace(/[.,]/g, '')))

test('the data package, the PDF and the frame of a release hold no withheld count and no number that its page lacks', async () => {
  const slugs = [...new Set(secrets.tables.map(({ slug }) => slug))]
  let looked = 0
  for (const slug of slugs) {
    const page = await fetch(new URL(paths.release(slug), site.base))
    if (page.status !== 200) continue
    const shown = numbersIn((await page.text()).replace(/<[^>]+>/g, ' '))
    const lines = (await wordsAt(paths.releasePackage(slug))).split(/\r?\n/)
    const own = secrets.tables.filter((table) => table.slug === slug)
    const closed = lines.filter((line) => /,c$/.test(line))
    expect(closed, slug).toHaveLength(own.reduce((sum, { withheld }) => sum + withheld.length, 0))
    expect(closed.every((line) => line.endsWith(',,c'))).toBe(true)
    const paper = (await wordsAt(paths.releasePdf(slug))).replace(/^.*https?:.*$/gm, '').replace(/^\d+\/\d+$/gm, '')
    expect([...numbersIn(paper)].filter((number) => !shown.has(number))).toEqual([])
    for (const [at] of own.entries()) {
      const frame = (await wordsAt(paths.releaseEmbed(slug, at + 1, 'en'))).replace(/<[^>]+>/g, ' ')
      expect([...numbersIn(frame)].filter((number) => !shown.has(number))).toEqual([])
    }
    looked++
  }
  expect(looked).toBeGreaterThan(2)
})

test('police and prosecution reach no submission by any address of it', async () => {
  const daniel = await journey.as('daniel')
  const board = await daniel.open(paths.triage())
  const path = [...board.document.querySelectorAll('main a[href^="/triage/"]')][0]?.getAttribute('href') ?? ''
  expect(path).toMatch(/^\/triage\/.+/)
  for (const name of ['mara', 'tom', 'priya', 'samuel', 'grace', 'bea', 'nora'] as const) {
    const tab = await journey.as(name)
    for (const address of [path, `${path}/routing`, `${path}/messages`, `${path}/decline`, paths.triage()]) {
      for (const one of [address, dataAddress(address), `${address}?_data=routes/community/submission`]) {
        const answer = await tab.take(one)
        expect(answer.text.includes(residentsWords) ? `${name} reads ${one}` : '').toBe('')
        expect([200, 400, 403, 404].includes(answer.status) ? '' : `${answer.status} ${one}`).toBe('')
      }
      expect((await tab.open(address)).status, `${name} ${address}`).toBe(404)
    }
  }
  expect(site.faults()).toEqual([])
})
