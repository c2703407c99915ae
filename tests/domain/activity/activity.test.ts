import { expect, test } from 'vitest'
import { expectNone, sources } from '#tests/conventions/source'
import { ActivityFilter, aboutOf, byOf, isVerb, verbGroups } from '~/domain/activity/activity'
import { logCsv, logJson } from '~/domain/activity/log-files'
import { en } from '~/i18n/en'

test('every verb that is recorded stands in a group and has its words', () => {
  const recorded = sources(['app/domain']).flatMap(({ text, path }) =>
    [...text.matchAll(/'([a-z]+[A-Za-z]*\.[a-z]+[A-Za-z]*)'/g)]
      .filter(([whole], at, all) => all.findIndex(([one]) => one === whole) === at)
      .filter(({ index }) =>
        /(ensure\([^']*|verb: ?|verb = [^']*(?:'[^']*'[^']*)?)$/.test(text.slice(Math.max(0, index - 120), index)),
      )
      .map(([, verb]) => ({ verb: verb as string, path })),
  )
  expect(recorded.length).toBeGreaterThan(60)
  expectNone(
    recorded.filter(({ verb }) => !isVerb(verb)).map(({ verb, path }) => `${verb} in ${path}`),
    'A verb without a group is found by no filter, and without words it says nothing: app/domain/activity/activity.ts, app/i18n/*/activity.ts.',
  )
  for (const verb of Object.values(verbGroups).flat()) expect(en).toHaveProperty([`activity.verb.${verb}`])
})

test('no verb stands in two groups', () => {
  const all = Object.values(verbGroups).flat()
  expect(new Set(all).size).toBe(all.length)
})

test('a filter that cannot be read narrows nothing', () => {
  const nothing = { body: null, person: null, group: null, from: null, to: null }
  expect(ActivityFilter.parse({ group: 'nothing', from: '2026-13-01', to: 'x' })).toEqual(nothing)
  expect(ActivityFilter.parse({ body: '', group: '' })).toEqual(nothing)
  expect(ActivityFilter.parse({ body: 'pcg', group: 'matters', from: '2026-11-01' })).toEqual({
    ...nothing,
    body: 'pcg',
    group: 'matters',
    from: '2026-11-01',
  })
})

test('who did it is a name, a former member, the site, or somebody without an account', () => {
  expect(byOf({ actorKind: 'person', actorName: 'Dee' })).toEqual({ kind: 'person', name: 'Dee' })
  expect(byOf({ actorKind: 'person', actorName: null })).toEqual({ kind: 'former' })
  expect(byOf({ actorKind: 'system', actorName: null })).toEqual({ kind: 'system' })
  expect(byOf({ actorKind: 'visitor', actorName: null })).toEqual({ kind: 'visitor' })
})

test('what an entry is about is told by number and title', () => {
  expect(aboutOf({ number: 'M-2026-001', title: 'Lights' })).toBe('M-2026-001 Lights')
  expect(aboutOf({ name: 'Calder Police Department' })).toBe('Calder Police Department')
  expect(aboutOf({})).toBe('')
})

const line = {
  seq: 7,
  at: new Date('2026-11-18T17:00:00Z'),
  by: { kind: 'person', name: '=cmd|calc' } as const,
  byRole: 'project-manager',
  verb: 'matter.opened',
  subjectKind: 'matter',
  subjectId: 'm',
  bodyName: '@body',
  visibility: 'members',
  facts: { number: 'M-2026-001', title: '+1' },
}

test('nothing in the CSV can run as a formula', () => {
  const [head, row] = logCsv([line]).slice(1).split('\r\n')
  expect(head).toBe('number,at,by,by role,what,kind,id,body,visibility,facts')
  expect(row).toBe(
    `7,2026-11-18T17:00:00.000Z,'=cmd|calc,project-manager,matter.opened,matter,m,'@body,members,number: M-2026-001; title: +1`,
  )
})

test('the JSON says the same', () => {
  expect(JSON.parse(logJson([line]))).toEqual({
    format: 'accord-activity-log/1',
    entries: [
      {
        number: 7,
        at: '2026-11-18T17:00:00.000Z',
        by: 'person',
        name: '=cmd|calc',
        byRole: 'project-manager',
        what: 'matter.opened',
        about: { kind: 'matter', id: 'm' },
        body: '@body',
        visibility: 'members',
        facts: { number: 'M-2026-001', title: '+1' },
      },
    ],
  })
})
