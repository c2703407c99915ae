import { expect, test } from 'vitest'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { paths } from '~/paths'

const question = {
  question: 'Are fewer people booked into jail?',
  sources: 'Jail records',
  ownerOrganisationId: 'health',
  ownerRole: '',
  frequency: 'Every quarter',
  method: 'Counts before and after.',
  success: 'Fewer bookings than in the year before.',
}
const report = {
  title: 'The first year',
  author: 'An institute',
  covers: '2026',
  text: '# Findings\r\n\r\nDown 58 % in all, <script>alert(1)</script>.\r\n',
  address: 'https://example.org/report.pdf',
  responseDueOn: '2026-12-18',
}
const later = () => new Date(now.getTime() + 40 * 86_400_000)

test('a plan is drafted, fixed and changed by form, and everybody reads what became of it', async () => {
  const server = serverOver(await castStore())
  const [nora, luis] = [await server.signedIn('nora'), await server.signedIn('luis')]
  const visitor = server.visitor()
  expect(await (await visitor.get(paths.evaluation())).text()).toContain('No question stands in the plan yet')
  const added = await nora.post(paths.evaluationQuestionNew(), question)
  expect(added.headers.get('location')).toBe('/evaluation?notice=questionSaved#question-1')
  expect(await (await visitor.get(paths.evaluation())).text()).toContain('This plan is a draft')
  const fixed = await luis.post(paths.evaluationFixing(), { fixedOn: '2026-11-18', note: 'At the November meeting.' })
  expect(fixed.headers.get('location')).toBe('/evaluation?notice=planFixed')
  const refused = await nora.post(paths.evaluationQuestion(1), { ...question, frequency: 'Every month', reason: '' })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('Say why the plan changes')
  expect(html).toContain('value="Every month"')
  await nora.post(paths.evaluationQuestion(1), {
    ...question,
    frequency: 'Every month',
    reason: 'The board asks monthly.',
  })
  const page = await (await visitor.get(paths.evaluation())).text()
  for (const said of ['At the November meeting.', 'Question 1 was changed', 'The board asks monthly.', 'Every month'])
    expect(page).toContain(said)
  expect(page).toMatch(/<del>.*quarter.*<\/del>/)
  expect(page).not.toContain('Nora')
  await nora.post(paths.evaluationQuestionEnd(1), { reason: 'Nobody can supply the figures.' })
  expect(await (await visitor.get(paths.evaluation())).text()).toContain('Question 1 was dropped')
  expect((await nora.get(paths.evaluationQuestion(1))).status).toBe(404)
})

test('a report is handed in as words or as a file, and is given back character by character', async () => {
  const server = serverOver(await castStore())
  const nora = await server.signedIn('nora')
  const done = await nora.post(paths.evaluationReportNew(), report)
  expect(done.headers.get('location')).toBe('/evaluation/reports/the-first-year?notice=reportPublished')
  const visitor = server.visitor()
  const page = await (await visitor.get(paths.evaluationReport('the-first-year'))).text()
  expect(page).toContain('Down 58 % in all')
  expect(page).not.toContain('<script>alert')
  expect(page).toContain('href="https://example.org/report.pdf"')
  const file = await visitor.get(paths.evaluationReportFile('the-first-year'))
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="the-first-year.md"')
  expect(await file.text()).toBe(report.text)
  const asFile = { ...report, text: '', title: 'By file', file: new File(['# Título\n'], 'x.pdf') }
  expect((await nora.post(paths.evaluationReportNew(), asFile)).status).toBe(303)
  expect(await (await visitor.get(paths.evaluationReportFile('by-file'))).text()).toBe('# Título\n')
  for (const content of ['%PDF-1.7', 'a\0b']) {
    const wrong = await nora.post(paths.evaluationReportNew(), { ...asFile, file: new File([content], 'x.md') })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('The file is not text')
  }
  expect((await nora.post(paths.evaluationReportNew(), { ...report, text: '' })).status).toBe(422)
})

test('a late response is shown to everybody, and a response without a source comes back filled', async () => {
  const store = await castStore()
  const slug = 'the-first-year'
  await (await serverOver(store).signedIn('nora')).post(paths.evaluationReportNew(), report)
  const server = serverOver(store, { clock: later })
  const visitor = server.visitor()
  expect(await (await visitor.get(paths.evaluation())).text()).toContain('Response is late')
  expect(await (await visitor.get(paths.evaluationReport(slug))).text()).toContain('It is late.')
  const luis = await server.signedIn('luis')
  const refused = await luis.post(paths.evaluationResponse(slug), { text: 'We read that it is 58 % lower.' })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('Sentence: “We read that it is 58 % lower.”')
  expect(html).toContain('We read that it is 58 % lower.</textarea>')
  await luis.post(paths.evaluationResponse(slug), { text: 'We thank the institute, and will count bookings.' })
  const page = await (await visitor.get(paths.evaluationReport(slug))).text()
  expect(page).toContain('We thank the institute')
  expect(page).toContain('Response published late')
  expect((await luis.post(paths.evaluationResponse(slug), { text: 'We thank the institute again.' })).status).toBe(409)
})

test('signed out people are sent to sign in, and the wrong roles are refused', async () => {
  const server = serverOver(await castStore())
  const nora = await server.signedIn('nora')
  await nora.post(paths.evaluationQuestionNew(), question)
  await nora.post(paths.evaluationReportNew(), report)
  const doors: [string, ('mara' | 'nora' | 'ines' | 'luis')[]][] = [
    [paths.evaluationFixing(), ['mara', 'nora']],
    [paths.evaluationQuestionNew(), ['mara', 'luis']],
    [paths.evaluationQuestion(1), ['mara', 'luis']],
    [paths.evaluationQuestionEnd(1), ['mara', 'luis']],
    [paths.evaluationReportNew(), ['mara', 'ines', 'luis']],
    [paths.evaluationResponse('the-first-year'), ['mara', 'nora']],
  ]
  const fields = { ...question, ...report, fixedOn: '2026-11-18', text: 'We thank the institute for it.' }
  for (const [door, wrong] of doors) {
    expect((await server.visitor().get(door)).status, door).toBe(302)
    expect((await server.visitor().post(door, fields)).status, door).toBe(302)
    for (const name of wrong) {
      const browser = await server.signedIn(name)
      expect((await browser.get(door)).status, `${name} ${door}`).toBe(403)
      expect((await browser.post(door, fields)).status, `${name} ${door}`).toBe(403)
    }
  }
  expect((await server.visitor().get(paths.evaluationReport('none'))).status).toBe(404)
  expect((await nora.get('/evaluation/questions/x')).status).toBe(404)
})
