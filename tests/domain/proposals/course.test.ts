import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyKinds, locales, proposalTemplates } from '#db/schema/words'
import { referralOf, reminderDue } from '~/domain/proposals/course'
import { missingSections, startingText, templateSections } from '~/domain/proposals/templates'

const hour = 3_600_000
const at = (hours: number) => new Date(Date.UTC(2026, 2, 2) + hours * hour)
const open = (span: number) => ({ opensAt: at(0), openedAt: at(-5), closesAt: at(span) })

test('a proposal goes up to the coordinating group and back from it, and no other way', () => {
  for (const from of bodyKinds)
    for (const to of bodyKinds) {
      const wanted = from === 'pcg' ? (to === 'pcg' ? null : 'referred-back') : to === 'pcg' ? 'goes-up' : null
      expect(referralOf(from, to), `${from} ${to}`).toBe(wanted)
    }
})

test('who is silent is reminded three days and one day before closing', () => {
  const week = open(168)
  expect(reminderDue(week, at(95.99))).toBeNull()
  expect(reminderDue(week, at(96))).toBe('early')
  expect(reminderDue(week, at(143.99))).toBe('early')
  expect(reminderDue(week, at(144))).toBe('late')
  expect(reminderDue(week, at(168))).toBeNull()
})

test('what is open for a few hours reminds at half and at three quarters of its time', () => {
  const short = open(4)
  expect([1.9, 2, 2.9, 3, 3.9, 4].map((hours) => reminderDue(short, at(hours)))).toEqual([
    null,
    'early',
    'early',
    'late',
    'late',
    null,
  ])
})

test('nobody is reminded of what is not open, and time runs from the later of opening and opening time', () => {
  expect(reminderDue({ ...open(168), openedAt: null }, at(160))).toBeNull()
  expect(reminderDue(open(168), at(-1))).toBeNull()
  const lateOpened = { opensAt: at(0), openedAt: at(164), closesAt: at(168) }
  expect([165, 166, 167].map((hours) => reminderDue(lateOpened, at(hours)))).toEqual([null, 'early', 'late'])
})

test('reminders come in order and end at closing, whatever the times', () => {
  const rank = { none: 0, early: 1, late: 2 }
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 2000, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (span, share) => {
        const proposal = open(span)
        const earlier = rank[reminderDue(proposal, at(span * share * 0.5)) ?? 'none']
        const later = rank[reminderDue(proposal, at(span * (0.5 + share * 0.499))) ?? 'none']
        expect(later).toBeGreaterThanOrEqual(earlier)
        expect(reminderDue(proposal, at(span))).toBeNull()
        expect(reminderDue(proposal, new Date(at(span).getTime() - 1))).toBe('late')
      },
    ),
  )
})

test('each template begins with its headings, in each language, and is complete once something stands under each', () => {
  for (const template of proposalTemplates) {
    for (const locale of locales) {
      const bare = startingText(template, locale)
      expect(missingSections(template, bare)).toEqual(templateSections[template])
      const full = bare.replace(/^(## .*)$/gm, '$1\n\nSomething is said.')
      expect(missingSections(template, full), `${template} ${locale}`).toEqual([])
      for (const [index, section] of templateSections[template].entries()) {
        const parts = full.split(/^(?=## )/m)
        const without = parts.filter((_, i) => i !== index).join('')
        expect(missingSections(template, without)).toEqual([section])
      }
    }
    const headings = templateSections[template].flatMap((section) => Object.values(section))
    expect(new Set(headings).size).toBe(headings.length)
    expect(headings.length).toBeGreaterThan(5)
  }
  expect(missingSections(null, '')).toEqual([])
})

test('headings may be of any level, in any order and of both languages; a heading alone or dashes say nothing', () => {
  const text = '# Desde cuándo\nMay.\n### FOR WHOM, AND WHERE ###\nAll.\n## What would change\n-\n---\n'
  expect(missingSections('policy-change', text).map((section) => section.en)).toEqual([
    'What would change',
    'How we shall know that it works',
  ])
})
