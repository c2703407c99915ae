import { expect, test } from 'vitest'
import { pdfText } from '#tests/support/pdf-text'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { paths } from '~/paths'
import { aPublishedRelease } from '../../domain/releases/a-release'

const numbersOf = (text: string) => new Set(text.match(/\d+(?:[.,]\d{3})*/g) ?? [])
const plain = (html: string) => html.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')

test('the PDF of a release says in both languages what its page says, and no number that the page does not have', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const visitor = serverOver(store).visitor()
  for (const [lang, words] of [
    [
      'en',
      [
        'Referrals in the third quarter',
        'Successes',
        'Obstacles',
        'How this was protected',
        'the threshold is 11',
        'Methods',
        'Officers call the outreach team by day.',
      ],
    ],
    ['es', ['Logros', 'Obst\u00e1culos', 'C\u00f3mo se protegi\u00f3', 'el umbral es 11', 'M\u00e9todos']],
  ] as const) {
    const answer = await visitor.get(`${paths.releasePdf(slug)}?lang=${lang}`)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="2026-q3.pdf"')
    const text = pdfText(new Uint8Array(await answer.arrayBuffer()))
    for (const part of words) expect(text, part).toContain(part)
    expect(text).toMatch(/^6.437$/m)
    expect([...text.matchAll(/withheld to protect|reservado para/g)].length).toBeGreaterThanOrEqual(4)
    const page = numbersOf(plain(await (await visitor.get(`${paths.release(slug)}?lang=${lang}`)).text()))
    const pages = [...text.matchAll(/^\d+\/\d+$/gm)].map(([number]) => number)
    const own = [...numbersOf(text.replace(/^.*http:.*$/gm, '').replace(/^\d+\/\d+$/gm, ''))]
    expect(pages.length).toBeGreaterThan(0)
    expect(own.length).toBeGreaterThan(15)
    expect(own.filter((number) => !page.has(number))).toEqual([])
  }
  expect((await visitor.get(paths.releasePdf('2026-q4'))).status).toBe(404)
})
