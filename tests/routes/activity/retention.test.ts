import { expect, test } from 'vitest'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { schedule } from '~/domain/retention/schedule'
import { en } from '~/i18n/en'
import { es } from '~/i18n/es'

test('everybody reads the schedule by which the site forgets, in both languages', async () => {
  const visitor = serverOver(await castStore()).visitor()
  for (const [path, words] of [
    ['/retention', en],
    ['/retention?lang=es', es],
  ] as const) {
    const answer = await visitor.get(path)
    expect(answer.status).toBe(200)
    const html = (await answer.text()).replaceAll('&#x27;', "'")
    for (const { name } of schedule) {
      expect(html).toContain(words[`retention.${name}.what`])
      expect(html).toContain(words[`retention.${name}.stays`])
    }
  }
  expect(await (await visitor.get('/')).text()).toContain('href="/retention"')
})
