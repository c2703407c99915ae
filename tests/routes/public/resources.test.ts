import { expect, test } from 'vitest'
import { services } from '#db/schema/directory'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'

const week = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '08:00', to: '18:00' }))
const rows = [
  {
    slug: 'shelter',
    name: 'Night shelter',
    what: 'A bed for the night',
    walkIn: true,
    abstinenceRequired: false,
    languages: ['en', 'es'],
    openings: [{ weekday: 3 as const, from: '20:00', to: '08:00' }],
  },
  {
    slug: 'clinic',
    name: 'Day clinic',
    what: 'Treatment',
    walkIn: false,
    abstinenceRequired: true,
    languages: ['en'],
    openings: week,
  },
  {
    slug: 'line',
    name: 'Help line',
    what: 'Somebody to talk to',
    walkIn: true,
    abstinenceRequired: false,
    languages: ['en', 'so'],
    openings: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, from: '00:00', to: '24:00' })),
  },
]

async function directory() {
  const store = await castStore()
  await store.write(async (tx) => {
    await tx.insert(services).values(
      rows.map((row, position) => ({
        ...row,
        position,
        forWhom: 'Everybody',
        place: '1 Harbor Way',
        phone: '555-0100',
        verifiedOn: '2026-11-02',
        createdAt: now,
      })),
    )
  })
  return store
}

test('services stand with their hours, conditions, place and the day they were checked', async () => {
  const { visitor } = serverOver(await directory())
  const html = await (await visitor().get('/resources')).text()
  for (const said of [
    'Night shelter',
    'opens today at 8:00',
    'Open now until 6:00',
    'Open day and night',
    'Monday to Friday',
    'You must be sober',
    'href="tel:5550100"',
    'November 2, 2026',
    'Somali',
  ]) {
    expect(html, said).toContain(said)
  }
  const spanish = await (await visitor().get('/resources?lang=es')).text()
  expect(spanish).toContain('Abierto día y noche')
  expect(spanish).toContain('lunes a viernes')
})

test('filters leave out what does not fit', async () => {
  const { visitor } = serverOver(await directory())
  const shown = async (query: string) => {
    const html = await (await visitor().get(`/resources${query}`)).text()
    return rows.filter((row) => html.includes(row.name)).map((row) => row.slug)
  }
  expect(await shown('?open=yes')).toEqual(['clinic', 'line'])
  expect(await shown('?walkIn=yes')).toEqual(['shelter', 'line'])
  expect(await shown('?free=yes&language=es')).toEqual(['shelter'])
  expect(await shown('?language=xx')).toEqual([])
})

test('an empty directory says so', async () => {
  const { visitor } = serverOver(await castStore())
  expect(await (await visitor().get('/resources')).text()).toContain('No services are listed yet')
})
