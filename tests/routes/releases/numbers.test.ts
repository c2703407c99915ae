import { expect, test } from 'vitest'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { listTablesOfRelease } from '~/domain/releases/published/tables.server'
import { withdrawRelease } from '~/domain/releases/withdrawal.server'
import { paths } from '~/paths'
import {
  aDraft,
  aMeasure,
  aPublishedRelease,
  gate,
  publish,
  review,
  rowOf,
  upload,
} from '../../domain/releases/a-release'

test('a table has a page of its own with chart, numbers, definition, downloads and an address that stays', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const visitor = serverOver(store).visitor()
  const page = await (await visitor.get(paths.release(slug))).text()
  expect(page).toContain(`href="${paths.releaseNumbers(slug, 1)}"`)
  const html = await (await visitor.get(paths.releaseNumbers(slug, 1))).text()
  for (const part of ['<svg', '6,437', 'People referred', 'Small numbers', 'the threshold is 11', '.csv"', '.json"'])
    expect(html, part).toContain(part)
  expect(html).toContain('withheld to protect privacy')
  const address = `http://localhost:3000${paths.releaseNumbers(slug, 1)}`
  expect(html).toContain(`<link rel="canonical" href="${address}"/>`)
  expect(html).toContain(`src=&quot;${address}/embed?language=en&quot;`)
  for (const bad of ['0', '2', '01', 'x', '-1', '1.5', '100'])
    expect((await visitor.get(`/progress/${slug}/numbers/${bad}`)).status, bad).toBe(404)
})

test('other sites may frame the embedded table alone: without cookies, forms, scripts and the rest of the site', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const server = serverOver(store)
  for (const browser of [server.visitor(), await server.signedIn('mara')]) {
    const kept = new Map(browser.cookies)
    const answer = await browser.get(paths.releaseEmbed(slug, 1, 'es'))
    expect(answer.status).toBe(200)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain('frame-ancestors *')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'none'")
    expect(policy).not.toContain('script-src')
    expect(answer.headers.has('x-frame-options')).toBe(false)
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(browser.cookies).toEqual(kept)
    const html = await answer.text()
    expect(html).toContain('lang="es"')
    expect(html).toContain('reservado para proteger la privacidad')
    expect(html).toContain(`href="http://localhost:3000${paths.releaseNumbers(slug, 1)}" target="_top"`)
    // The page is kept for all who ask, and stays what it is.
    const again = await browser.get(paths.releaseEmbed(slug, 1, 'es'))
    expect(again.headers.get('content-security-policy')).toBe(policy)
    expect(again.headers.has('x-frame-options')).toBe(false)
    expect(await again.text()).toBe(html)
    for (const none of ['<form', '<script', '<nav', '<header', 'Mara']) expect(html, none).not.toContain(none)
  }
  const other = await server.visitor().get(paths.releaseNumbers(slug, 1))
  expect(other.headers.get('x-frame-options')).toBe('DENY')
  expect(other.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect((await server.visitor().get(paths.releaseEmbed(slug, 2, 'en'))).status).toBe(404)
})

test('a correction keeps the old number beside the new one, on both pages', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const first = await aDraft(store)
  await upload(store, first, measureId, 'Month,People\nJuly,4211\nAugust,5323\nSeptember,6437\n')
  await gate(store, first)
  await review(store, first)
  await publish(store, first)
  const second = await aDraft(store, {
    revises: first,
    text: { title: 'Corrected', revisionNote: 'August was wrong.' },
  })
  await upload(store, second, measureId, 'Month,People\nJuly,4211\nAugust,5344\nSeptember,6437\n')
  await gate(store, second)
  await review(store, second, 'nora', { reason: 'A late file from the county.', seen: true })
  await publish(store, second)
  const visitor = serverOver(store).visitor()
  const old = await (await visitor.get(paths.releaseNumbers(first, 1))).text()
  expect(old).toContain('Corrected since')
  expect(old).toContain('August was wrong.')
  expect(old).toMatch(/August<\/th><td[^>]*>5,323<\/td><td[^>]*>5,344/)
  const corrected = await (await visitor.get(paths.releaseNumbers(second, 1))).text()
  expect(corrected).toContain('What this correction changed')
  expect(corrected).toMatch(/August<\/th><td[^>]*>5,323<\/td><td[^>]*>5,344/)
  expect(corrected).not.toMatch(/July<\/th><td[^>]*>4,211<\/td><td[^>]*>4,211/)
  const framed = await (await visitor.get(paths.releaseEmbed(first, 1, 'en'))).text()
  expect(framed).toContain('This release was corrected. The corrected numbers are in “Corrected”.')
})

test('where a withdrawn release stood, everybody reads that it was withdrawn and why, and no number', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const ines = await actorNamed(store.db, 'ines')
  const id = (await listTablesOfRelease(store.db, (await rowOf(store, slug)).id))[0]?.id ?? ''
  const input = { reason: 'The wrong file was published.', sure: 'yes' }
  await store.write((tx) => withdrawRelease(tx, ines, slug, input, now))
  const visitor = serverOver(store).visitor()
  const page = await visitor.get(paths.release(slug))
  expect(page.status).toBe(200)
  expect(await page.text()).toMatch(/Withdrawn on November 18, 2026.*The wrong file was published\./s)
  expect((await visitor.get(paths.releaseNumbers(slug, 1))).headers.get('location')).toBe(paths.release(slug))
  const framed = await (await visitor.get(paths.releaseEmbed(slug, 1, 'en'))).text()
  expect(framed).toContain('This release was withdrawn')
  for (const path of [
    paths.releasePdf(slug),
    paths.releasePackage(slug),
    paths.releaseTable(slug, id, 'csv'),
    paths.releaseTable(slug, id, 'json'),
    paths.releaseTable(slug, id, 'csv-metadata.json'),
    paths.tellUsAbout('feedback', slug),
  ])
    expect((await visitor.get(path)).status, path).toBe(404)
  for (const path of [paths.release(slug), paths.progress(), paths.measure('referrals'), paths.areas(), paths.home()])
    expect(await (await visitor.get(path)).text(), path).not.toMatch(/6,?437|15,?971/)
  expect((await visitor.get(paths.area('west'))).status).toBe(404)
})
