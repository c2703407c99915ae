import { expect, test } from 'vitest'
import { locales } from '#db/schema/words'
import { editionPress } from '#emails/editions/edition'
import { renderLetter, templates } from '#emails/registry'
import type { LetterName } from '~/domain/outbox/letter'
import { appUrl, around, calendar, samples, site } from './sample-letters'

const names = Object.keys(templates) as LetterName[]
const every = names.flatMap((name) => locales.map((locale) => [name, locale] as const))
const made = (name: LetterName, locale: (typeof locales)[number]) =>
  renderLetter(name, samples[name] as never, around(locale))

test.each(every)('%s in %s is a whole letter: subject, HTML, text, why it came', async (name, locale) => {
  const { subject, html, text } = await made(name, locale)
  expect(subject).toMatch(/\S/)
  expect(subject).not.toMatch(/[\r\n]/)
  expect(html).toContain(`lang="${locale}"`)
  for (const part of [subject, html, text]) expect(part).not.toMatch(/\{\w+\}|undefined|null|\[object/)
  expect(text).toContain(subject)
  expect(text).toContain(site.contactEmail)
  expect(text.length).toBeGreaterThan(120)
})

test.each(every)('%s in %s reads without images, tracks nobody, and links to this site alone', async (name, locale) => {
  const { html, text } = await made(name, locale)
  expect(html).not.toMatch(/<(img|script|iframe|form|link|object)\b/i)
  expect(html).not.toMatch(/url\(|@import/i)
  const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1] as string)
  expect(addresses.length).toBeGreaterThan(0)
  for (const address of addresses) expect(address).toMatch(new RegExp(`^${appUrl}/`))
  expect(text).toContain(appUrl)
})

test('the words of a letter are those of its language', async () => {
  for (const name of names) {
    const [english, spanish] = [await made(name, 'en'), await made(name, 'es')]
    expect(spanish.subject === english.subject, name).toBe(false)
    expect(spanish.text === english.text, name).toBe(false)
  }
})

test('each letter leads to its page', async () => {
  const leads: Partial<Record<LetterName, string>> = {
    'security-notice': '/account/sessions',
    'sign-in-link': '/sign-in/links/tok-sign-in',
    'address-confirm': '/account/address/tok-address',
    invitation: '/invitations/accept/tok-invite',
    'agenda-published': '/meetings/m-1',
    'minutes-circulated': '/meetings/m-1/minutes',
    'proposal-opened': '/proposals/P-2026-003',
    'decision-published': '/decisions/D-2026-007',
    'release-for-review': '/releases/2026-q3',
    'submission-answered': '/receipt',
    'matter-routed': '/matters/M-2026-014',
    'organisation-change-reviewed': '/organisations/opendoor/proposals/change-1',
    'governance-announced': '/governance-notices/notice-1',
    'governance-taken-back': '/governance-notices/notice-1',
    'subscription-confirm': '/subscribe/confirm/tok-confirm',
    edition: '/unsubscribe/tok-copy',
  }
  for (const [name, path] of Object.entries(leads)) {
    const { html, text } = await made(name as LetterName, 'en')
    expect(html).toContain(`href="${appUrl}${path}"`)
    expect(text).toContain(`${appUrl}${path}`)
  }
})

test('a notice to a submitter tells nothing of what was sent, not even its kind', async () => {
  for (const locale of locales) {
    const letters = ['concern', 'pattern-report'].map((kind) =>
      renderLetter('submission-received', { kind }, around(locale)),
    )
    const [one, other] = await Promise.all(letters)
    expect(one).toEqual(other)
  }
})

test('meeting letters carry their calendar text', async () => {
  for (const name of ['agenda-published', 'meeting-changed', 'meeting-cancelled'] as const)
    expect((await made(name, 'en')).calendar).toBe(calendar)
  expect((await made('minutes-circulated', 'en')).calendar).toBeUndefined()
})

test('what people wrote cannot become markup in a letter', async () => {
  const nasty = '<script>alert(1)</script><a href="https://elsewhere.example">x</a>'
  const { html } = await renderLetter(
    'matter-routed',
    { number: 'M-2026-014', title: nasty, body: nasty },
    around('en'),
  )
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('href="https://elsewhere.example"')
})

test('an edition shows its sections in order, and plain words of the release', async () => {
  const { html, text } = await made('edition', 'en')
  const order = [
    'Needs you',
    'Decided',
    'Coming up',
    'Successes',
    'Obstacles',
    'Data gaps',
    'You said, we did',
    'Services changed',
  ]
  const places = order.map((title) => text.indexOf(`\n${title}\n`))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(text).toContain('More referrals at the evening door.')
  expect(html).not.toContain('**')
  expect(text).toContain('…')
  expect(text).toContain('Late: it was due on November 10, 2026.')
})

test('copies that read alike are made once and differ in their token alone', async () => {
  const press = editionPress()
  const [one, other] = [
    await press({ ...samples.edition, token: 'aaa' }, around('en')),
    await press({ ...samples.edition, copyId: 'copy-2', token: 'bbb' }, around('en')),
  ]
  expect(one.html).toContain('/unsubscribe/aaa')
  expect(other.html).toContain('/unsubscribe/bbb')
  expect(other.html).not.toContain('aaa')
  expect(one.html.replaceAll('aaa', 'bbb')).toBe(other.html)
  expect(one).toEqual(await templates.edition({ ...samples.edition, token: 'aaa' }, around('en')))
  const spanish = await press({ ...samples.edition, token: 'ccc' }, around('es'))
  expect(spanish.text).toContain('Decidido')
})

test('an edition without entries says so', async () => {
  const { text } = await renderLetter(
    'edition',
    { ...samples.edition, document: { ...samples.edition.document, sections: [] } },
    around('en'),
  )
  expect(text).toContain('There is nothing new in this edition for you.')
})
