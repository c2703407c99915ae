import { expect, test } from 'vitest'
import { holdsWords, OrganisationInput, SignatureInput, standingOf } from '~/domain/organisations/organisation'

const signature = (signedOn: string, withdrawnOn: string | null = null) => ({ signedOn, withdrawnOn })

test('an organisation’s standing follows its signatures on each day', () => {
  expect(standingOf([], '2026-01-01')).toEqual({ state: 'not-signed' })
  const history = [signature('2025-03-01', '2025-09-01'), signature('2026-02-01')]
  expect(standingOf(history, '2025-02-28')).toEqual({ state: 'not-signed' })
  expect(standingOf(history, '2025-03-01')).toEqual({ state: 'signed', on: '2025-03-01', endsOn: '2025-09-01' })
  expect(standingOf(history, '2025-08-31')).toEqual({ state: 'signed', on: '2025-03-01', endsOn: '2025-09-01' })
  expect(standingOf(history, '2025-09-01')).toEqual({ state: 'withdrawn', on: '2025-09-01' })
  expect(standingOf(history, '2026-02-01')).toEqual({ state: 'signed', on: '2026-02-01', endsOn: null })
})

test('a website is a web address or nothing', () => {
  const website = (value: string) =>
    OrganisationInput.safeParse({ name: 'A', sector: 'community', website: value }).success
  for (const good of ['', 'https://example.org', 'http://example.org/a?b=c']) expect(website(good), good).toBe(true)
  for (const bad of [
    'javascript:alert(1)',
    'example.org',
    'ftp://example.org',
    'https://',
    'https://a',
    'data:text/html,x',
  ]) {
    expect(website(bad), bad).toBe(false)
  }
})

test('jurisdictions are read line by line, once each', () => {
  const parsed = SignatureInput.parse({
    documentId: 'agreement-1',
    signedOn: '2026-01-01',
    signedBy: 'A',
    jurisdictions: ' Calder \r\n\nRiverside\nCalder',
  })
  expect(parsed.jurisdictions).toEqual(['Calder', 'Riverside'])
})

test('words are found whatever their case, accents and order; all of them must be there', () => {
  const texts = ['Casa Puénte', 'Riverside']
  for (const asked of ['', '  ', 'puente', 'RIVERSIDE casa', 'side']) expect(holdsWords(texts, asked), asked).toBe(true)
  for (const asked of ['casa harbor', 'puentes', '%']) expect(holdsWords(texts, asked), asked).toBe(false)
})
