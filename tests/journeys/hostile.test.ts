import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { crawl, patternOf } from '#tests/support/crawl'
import { type RunningSite, startSite } from '#tests/support/running-site'
import { paths } from '~/paths'
import { httpTab } from '../../app/commands/cycle/http-tab'
import { type Journey, startJourney } from '../../app/commands/cycle/journey'
import { entriesOf, type Sight, sendsFiles, targetOf } from '../../app/commands/cycle/sight'

// Every form that links lead to, filled in with what no person would send: refused or accepted, never a fault, and
// nothing of it runs anywhere.
let site: RunningSite
let journey: Journey
const sent: string[] = []
const faults: string[] = []
/** Kinds of forms that somebody has sent already. */
const tried = new Set<string>()

beforeAll(async () => {
  site = await startSite()
  journey = startJourney({ base: site.base, openTab: async () => httpTab(site.base), say: () => undefined })
})
afterAll(() => site?.stop())

const mark = 'accordhostile'
const live = [`<script>${mark}()</script>`, `<img src=x onerror=${mark}()>`, `<svg/onload=${mark}()>`]
const nasty: Record<string, string> = {
  markup: `"'>${live.join('')}</textarea></title><a href="javascript:${mark}()">x</a>`,
  markdown: `[x](javascript:${mark}()) ![x](x" onerror="${mark}()) <details open ontoggle=${mark}()> ${live[1]}`,
  sql: '\'; drop table people; -- " or 1=1 /*',
  header: 'a\r\nBcc: everybody@calder.example\r\nSet-Cookie: accord=1\r\n\r\n<html>',
  templates: ['{{7*7}}', '$', '{7*7} <%= 7*7 %> #{7*7} %s %n __proto__ constructor'].join(''),
  directions:
    '\u202Eevil\u202C \u200B\u05E9\u05DC\u05D5\u05DD \u0645\u0631 \uFEFF\u2028\u2029 Z\u0351\u036B\u0353\u032A\u0302',
  emoji: '\u{1F469}\u{1F3FD}\u200D\u2696\uFE0F \u{1F3F3}\uFE0F\u200D\u{1F308} \uD800 lone \uDFFF',
  numbers: '99999999999999999999999999999999999999',
  negative: '-1e309',
  days: '0000-00-00',
  path: '../../../../etc/passwd%00.png',
  long: 'x'.repeat(100_000),
}
const controls = '\u0000null\u0001'

/** Sends that would end the walk itself. */
const spared = /^\/(sign-out|account\/(password|other-sessions|sessions)|people\/|setup)/

type Target = { path: string; names: string[]; entries: [string, string][]; multipart: boolean }

/** One of each kind of form that these pages hold. */
function formsIn(sights: Sight[]): Target[] {
  const targets = new Map<string, Target>()
  for (const sight of sights) {
    for (const form of sight.document.querySelectorAll('form[method="post" i]')) {
      const url = targetOf(form, sight)
      const entries = entriesOf(form).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : [],
      )
      const names = [
        ...new Set([...form.querySelectorAll('[name]')].map((control) => control.getAttribute('name') ?? '')),
      ]
      const key = `${patternOf(url.pathname)} ${names.map((name) => name.replace(/\.[^.]+$/, '')).join()}`
      const multipart = sendsFiles(form)
      if (!spared.test(url.pathname) && !tried.has(key))
        targets.set(key, { path: url.pathname + url.search, names, entries, multipart })
    }
  }
  for (const key of targets.keys()) tried.add(key)
  return [...targets.values()]
}

/** The bodies that one form is sent with: each nasty text in every field, in one field, nothing at all, and wrong types. */
function bodiesOf(
  { names, entries, multipart }: Target,
  at: number,
): { kind: string; body: BodyInit; type?: string }[] {
  const form = (pairs: [string, string][]) => (multipart ? multipartOf(pairs) : new URLSearchParams(pairs))
  // What is long stands in one field only: a form of twenty such fields is refused for its size, and says nothing new.
  const everywhere = (text: string): [string, string][] =>
    names.map((name, index) => [name, text.length < 1000 || index === at % names.length ? text : 'x'])
  const texts = Object.entries(nasty)
  const chosen = texts.filter(([kind], index) => kind === 'markup' || index % 4 === at % 4)
  const ids = entries.filter(([name]) => /id$/i.test(name) || name === 'form')
  const others = names.filter((name) => !ids.some(([known]) => known === name))
  return [
    ...chosen.map(([kind, text]) => ({ kind, body: form(everywhere(text)) })),
    {
      kind: 'markup with its own ids',
      body: form([...ids, ...others.map((name): [string, string] => [name, nasty.markup as string])]),
    },
    { kind: 'control signs', body: form(everywhere(controls)) },
    { kind: 'nothing', body: form([]) },
    { kind: 'each field twice', body: form([...everywhere('a'), ...everywhere('b')]) },
    {
      kind: 'as first shown',
      body: form(
        [...entries.filter(([name]) => name !== 'form')].map(([name, value]) => [
          name,
          value || (nasty.directions as string),
        ]),
      ),
    },
    { kind: 'files for texts', body: filesOf(names) },
    { kind: 'json', body: JSON.stringify(Object.fromEntries(everywhere('x'))), type: 'application/json' },
    {
      kind: 'broken multipart',
      body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n',
      type: 'multipart/form-data; boundary=y',
    },
  ]
}

function multipartOf(pairs: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}
function filesOf(names: string[]): FormData {
  const data = new FormData()
  for (const name of names)
    data.append(name, new Blob([`=cmd|' /C calc'!A0,${nasty.markup}\n1,2`], { type: 'text/csv' }), '../../<x>.csv')
  return data
}

/** Whether what was sent stands in a page as something that a browser would run. */
function runs(html: string): boolean {
  if (!html.includes(mark)) return false
  const { document } = parseHTML(html)
  return [...document.querySelectorAll('*')].some(
    (element) =>
      (element.localName === 'script' && element.textContent?.includes(mark)) ||
      [...element.attributes].some(
        ({ name, value }) =>
          value.includes(mark) && (/^on/i.test(name) || /^\s*javascript:/i.test(value) || name === 'srcdoc'),
      ),
  )
}

async function attack(cookie: string, target: Target, at: number): Promise<void> {
  for (const { kind, body, type } of bodiesOf(target, at)) {
    const headers: Record<string, string> = {
      Origin: site.base,
      Cookie: cookie,
      ...(type ? { 'Content-Type': type } : {}),
    }
    const answer = await fetch(site.base + target.path, { method: 'POST', body, headers, redirect: 'manual' })
    const text = await answer.text()
    sent.push(`${answer.status}`)
    if (answer.status >= 500) faults.push(`${answer.status} POST ${target.path} ${kind}`)
    if (runs(text)) faults.push(`markup comes back alive from POST ${target.path} ${kind}`)
    const to = answer.headers.get('location')
    if (to && new URL(to, site.base).origin !== site.base) faults.push(`POST ${target.path} ${kind} leads to ${to}`)
    if (/\bat [\w.<>]+ \((file:|\/|node:)/.test(text)) faults.push(`a stack trace from POST ${target.path} ${kind}`)
  }
}

async function cookieOf(email: string): Promise<string> {
  const { samplePassword } = await import('#db/seed/world')
  const body = new URLSearchParams({ email, password: samplePassword })
  const answer = await fetch(site.base + paths.signIn(), {
    method: 'POST',
    body,
    headers: { Origin: site.base },
    redirect: 'manual',
  })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

test('markup that runs is told from markup that is shown', () => {
  expect(live.map((one) => runs(`<p>${one}</p>`))).toEqual([true, true, true])
  expect(runs(`<a href=" javascript:${mark}()">x</a>`)).toBe(true)
  expect(runs(`<input value="&quot;&gt;&lt;img src=x onerror=${mark}()&gt;"><p>&lt;script&gt;${mark}()</p>`)).toBe(
    false,
  )
})

test.each(['visitor', 'ines', 'grace', 'daniel', 'ruth'] as const)(
  'every form that %s can reach and nobody before them stands nasty input',
  async (who) => {
    const { cast } = await import('#db/seed/world')
    const tab = who === 'visitor' ? await journey.visitor() : await journey.as(who)
    const kinds = ['concern', 'feedback'].map((kind) => paths.tellUsAbout(kind))
    const sights = await crawl(tab, { from: who === 'visitor' ? kinds : [paths.desk()], each: 2, most: 110 })
    const targets = formsIn(sights)
    expect(targets.length).toBeGreaterThan(0)
    const cookie = who === 'visitor' ? '' : await cookieOf(cast[who].email)
    for (const [at, target] of targets.entries()) await attack(cookie, target, at)
    expect(faults).toEqual([])
  },
)

test('addresses with nasty parts are answered without a fault', async () => {
  const tab = await journey.visitor()
  const sights = await crawl(tab, { each: 1, most: 60 })
  for (const { url } of sights) {
    for (const text of [nasty.markup, nasty.sql, nasty.numbers, nasty.directions, controls] as string[]) {
      const value = encodeURIComponent(text)
      for (const path of [
        `${url.pathname}?page=${value}&body=${value}&year=${value}&on=${value}&notice=${value}`,
        `${url.pathname}/${value}`,
      ]) {
        const answer = await fetch(site.base + path, { headers: { Connection: 'close' }, redirect: 'manual' })
        const html = await answer.text()
        sent.push(`${answer.status}`)
        if (answer.status >= 500) faults.push(`${answer.status} GET ${path}`)
        if (runs(html)) faults.push(`markup comes back alive from GET ${path}`)
      }
    }
  }
  expect(faults).toEqual([])
})

test('nothing that was stored runs on any page, and the server noted no fault of its own', async () => {
  for (const tab of [await journey.visitor(), await journey.as('mara'), await journey.as('ines')]) {
    const sights = await crawl(tab, { from: [paths.desk()], each: 1, most: 90 })
    const pages = sights.filter((sight) => sight.headers.get('content-type')?.includes('html'))
    expect(pages.filter((sight) => runs(sight.text)).map((sight) => sight.url.pathname)).toEqual([])
    expect(sights.filter((sight) => sight.status >= 500).map((sight) => sight.url.pathname)).toEqual([])
  }
  expect(site.faults()).toEqual([])
  expect(sent.length).toBeGreaterThan(300)
})
