import { paths } from '~/paths'
import type { Chapter, Journey } from './journey'
import {
  all,
  choiceNamed,
  formsOf,
  formTo,
  headingOf,
  linksOf,
  type Sight,
  see,
  textsOf,
  wordsIn,
  wordsOf,
} from './sight'
import type { Tab } from './tab'

// Published by the Open Society Institute, Baltimore, in April 2017: 25 referrals from February to April, 5 at arrest and
// 15 by social contact; the source does not say how the rest came.
const baltimore = 'Door,Referrals\nAt arrest,5\nSocial contact,15\nNot stated,5\nTotal,25\n'
const withheld = ['5', '15']
const figures = `site,period,measure,value,source
Baltimore,Feb-Apr 2017,referrals: total / arrest / social; involved,25 / 5 / 15; 20; 2 after naloxone,https://osibaltimore.org/2017/04/baltimores-lead-program-off-to-promising-start
Baltimore,launch,officers trained; capacity,120+; 60,baltimoresun; federalnewsradio
`
const rowLevel = `Name,Date of birth,Phone,Door\n${Array.from(
  { length: 8 },
  (_, at) => `Jordan Sample ${at},198${at}-02-0${at + 1},206-555-010${at},At arrest`,
).join('\n')}\n`

const csv = (fileName: string, content: string) => ({ fileName, type: 'text/csv', content })

/** Numbers of the release's own table on a page. */
const figuresOn = (sight: Sight): string[] => textsOf(sight, 'main table tbody td')

/** A measure of this run alone: what earlier runs published of it would otherwise have to be protected as well. */
async function defineMeasure(tab: Tab, name: string): Promise<void> {
  const page = await tab.open(paths.measures())
  const form = formTo(page, paths.measures(), ['definition', 'unit'])
  see(form, 'a form for a measure', page)
  await tab.send(paths.measures(), {
    name,
    definition: 'People referred to the programme, each counted once.',
    unit: 'people',
    caveat: 'Three months of a new programme: too few to show a trend.',
  })
}

/** The files of the published release: paths of its CSV and JSON tables. */
const filesOf = (sight: Sight, slug: string): string[] =>
  linksOf(sight).filter((link) => link.startsWith(`/progress/${slug}/tables/`))

async function leaksIn(journey: Journey, tab: Tab, slug: string): Promise<string[]> {
  const page = await tab.open(paths.release(slug))
  const found = figuresOn(page).filter((figure) => withheld.includes(figure))
  const drawn = textsOf(page, 'main svg text').filter((figure) => withheld.includes(figure))
  const files = filesOf(page, slug)
  see(
    files.some((file) => file.endsWith('.csv')) && files.some((file) => file.endsWith('.json')),
    'CSV and JSON files',
    page,
  )
  for (const path of files) {
    const file = await tab.take(path)
    see(file.status === 200, `${path} for everybody`, file)
    if (path.endsWith('.csv')) {
      const counts = file.text.split(/\r?\n/).map((line) => line.split(',').at(-2) ?? '')
      found.push(...counts.filter((count) => withheld.includes(count)))
      see(/,,c\r?\n/.test(file.text), 'a withheld cell with the status c', file)
    } else {
      const { cells } = JSON.parse(file.text) as { cells: { value: number | null }[] }
      found.push(...cells.map((cell) => String(cell.value)).filter((count) => withheld.includes(count)))
    }
  }
  // The address that a hydrated page would fetch its data from.
  const data = await tab.take(`${paths.release(slug)}.data`)
  found.push(...(data.text.match(/"value",(5|15)\b/g) ?? []))
  see(journey.base !== '', 'a site')
  return [...found, ...drawn]
}

/** Step 6: an aggregate table from its upload through the gate and a second reader to publication. */
export const release: Chapter = {
  name: 'Progress release',
  async run(journey) {
    const { mark } = journey
    const title = `Baltimore, first three months (${mark})`
    const measure = `Referrals, Baltimore ${mark}`
    const ines = await journey.as('ines')
    let slug = ''

    await journey.step('Ines drafts a release with what went well and what did not', async () => {
      await defineMeasure(ines, measure)
      await ines.open(paths.releaseNew())
      const wrong = await ines.send(paths.releaseNew(), { title, period: 'spring' })
      see(wrong.status === 422, '422 for a period that is none', wrong)
      const draft = await ines.send(paths.releaseNew(), { title, period: '2017-H1' })
      slug = draft.url.pathname.split('/').at(-1) ?? ''
      see(draft.url.pathname === paths.releaseDraft(slug), 'the draft', draft)
      const saved = await ines.send(paths.releaseDraft(slug), {
        summary: 'The first three months, from February to April.',
        successes: 'Officers referred people at arrest and by social contact.',
        obstacles: 'The source does not say how every referral came about.',
        methods: 'Counts of referrals as the programme’s partner published them.',
        sources: 'Open Society Institute, Baltimore, April 2017.',
      })
      see(saved.status === 200, 'the saved text', saved)
      return `“${headingOf(saved)}” is drafted; a period in words was refused`
    })

    await journey.step('a file with one row a person is refused, and nothing of it is kept', async () => {
      const page = await ines.open(paths.releaseTables(slug))
      const measureId = choiceNamed(
        formTo(page, paths.releaseTables(slug), ['measureId']),
        'measureId',
        new RegExp(mark),
      )
      const fields = { title: 'Referrals by door', measureId, chart: 'bars' }
      const refused = await ines.send(paths.releaseTables(slug), { ...fields, table: csv('people.csv', rowLevel) })
      see(refused.status === 422, '422 for a file with one row a person', refused)
      see(!refused.text.includes('Jordan') && !refused.text.includes('555-010'), 'nothing of what stood in it', refused)
      const broken = csv('broken.csv', 'Door,Referrals\nAt arrest,5\nSocial contact,about 15\nTotal,25\n')
      const unread = await ines.send(paths.releaseTables(slug), { ...fields, table: broken })
      see(unread.status === 422, '422 for a count in words', unread)
      const why = textsOf(unread, 'main [data-error-summary] li').join(' ')
      const whyNot = wordsOf(refused, '[data-error-summary] li')
      see(/\b3\b.*\b2\b/.test(why) && why !== whyNot, 'the row and column that are wrong', unread)
      const after = await ines.open(paths.releaseTables(slug))
      see(all(after, 'main table').length === 0, 'no table', after)
      return `422 twice: “${whyNot.slice(0, 110)}”, “${why.slice(0, 110)}”`
    })

    await journey.step(
      'the Baltimore figures are uploaded; the evaluator cannot see them before the gate',
      async () => {
        const page = await ines.open(paths.releaseTables(slug))
        const measureId = choiceNamed(
          formTo(page, paths.releaseTables(slug), ['measureId']),
          'measureId',
          new RegExp(mark),
        )
        const fields = { title: 'Referrals by door', measureId, chart: 'bars', table: csv('baltimore.csv', baltimore) }
        const added = await ines.send(paths.releaseTables(slug), fields)
        see(figuresOn(added).join(' ') === '5 15 5 25', 'the four counts for who prepares the release', added)
        const nora = await (await journey.as('nora')).open(paths.releaseTables(slug))
        see(!figuresOn(nora).some((figure) => withheld.includes(figure)), 'no true count for the second reader', nora)
        return `Ines sees ${figuresOn(added).join(', ')}; Nora sees ${figuresOn(nora).length} counts`
      },
    )

    await journey.step('the gate hides small cells and what would reveal them', async () => {
      await ines.open(paths.releaseGate(slug))
      const gated = await ines.send(paths.releaseGate(slug), { tell: 'yes' })
      see(gated.status === 200, 'what the gate found', gated)
      const review = await ines.open(paths.releaseReview(slug))
      const shown = figuresOn(review).filter((figure) => /^\d+$/.test(figure))
      see(shown.join() === '25', 'the total alone', review)
      const own = formsOf(review).filter((form) => form.getAttribute('action') === paths.releaseReview(slug))
      see(own.length === 0, 'no review by who drafted it', review)
      return `shown: ${shown.join(', ')}; withheld: ${all(review, 'main .ac-withheld').length}; “${wordsIn(gated.document.querySelector('main .usa-alert, main .ac-notice')).slice(0, 140)}”`
    })

    await journey.step('Nora reads it as the second person, Ines publishes', async () => {
      const nora = await journey.as('nora')
      const page = await nora.open(paths.releaseReview(slug))
      const form = formTo(page, paths.releaseReview(slug))
      const fields: Record<string, string> = {}
      if (form.querySelector('[name=reason]')) fields.reason = 'The numbers in the text are of the source’s own period.'
      if (form.querySelector('[name=seen]')) fields.seen = 'yes'
      const reviewed = await nora.send(paths.releaseReview(slug), fields)
      see(reviewed.status === 200, 'the review', reviewed)
      await ines.open(paths.releaseReview(slug))
      const published = await ines.send(paths.releasePublication(slug))
      see(published.url.pathname === paths.release(slug), 'the published release', published)
      journey.made.release = { slug, title }
      return `“${headingOf(published)}”${fields.reason ? ', with a reason for what the gate found in the text' : ''}`
    })

    await journey.step(
      'page, CSV, JSON and chart hold the total and none of the withheld counts, for anybody',
      async () => {
        const visitor = await journey.visitor()
        const tabs = [
          ['visitor', visitor],
          ['mara', await journey.as('mara')],
          ['priya', await journey.as('priya')],
        ] as const
        for (const [who, tab] of tabs) {
          const leaks = await leaksIn(journey, tab, slug)
          see(leaks.length === 0, `no withheld count for ${who}, not ${leaks.join(', ')}`)
        }
        const page = await visitor.open(paths.release(slug))
        see(figuresOn(page).includes('25'), 'the total of 25', page)
        const draft = await visitor.open(paths.releaseTables(slug))
        see(!figuresOn(draft).some((figure) => withheld.includes(figure)), 'nothing at the address of the draft', draft)
        return `25 is there; 5 and 15 are in no page, file or chart of ${tabs.length} readers (${filesOf(page, slug).length} files)`
      },
    )

    await journey.step('published figures go into the evidence register by the screen', async () => {
      await ines.open(paths.evidenceImport())
      const wrong = await ines.send(paths.evidenceImport(), {
        figures: csv('figures.csv', 'place,number\nBaltimore,25\n'),
      })
      see(wrong.status === 422, '422 for a file without the columns that are needed', wrong)
      const done = await ines.send(paths.evidenceImport(), { figures: csv('figures.csv', figures) })
      see(done.status === 200 && done.url.pathname === paths.evidenceImport(), 'what was added', done)
      const visitor = await journey.visitor()
      const register = await visitor.open(paths.evidence({ place: 'Baltimore' }))
      const figure = '25 / 5 / 15; 20; 2 after naloxone'
      see(wordsOf(register).includes(figure), 'the figure of Baltimore for everybody', register)
      const link = all(register, 'main a[href*="/evidence/baltimore-feb-apr-2017"]')[0]
      const entry = await visitor.open(link?.getAttribute('href') ?? '')
      see(entry.text.includes('osibaltimore.org'), 'its source', entry)
      return `a file without its columns was refused; “${wordsOf(done).slice(0, 160)}”`
    })
  },
}
