import { expect, test } from 'vitest'
import { bodyCast } from '#db/seed/world'
import { cadenceRule, cadences, monthWeeks, readCadence, weekdays } from '~/domain/bodies/cadence'
import { translator } from '~/i18n/translate'
import { cadenceText } from '~/ui/bodies/cadence'

test('every choice of the wizard is read back as it was made', () => {
  for (const cadence of cadences.filter((one) => one !== 'none')) {
    for (const [at, weekday] of weekdays.entries()) {
      for (const monthWeek of monthWeeks) {
        const read = readCadence(cadenceRule({ cadence, weekday, monthWeek, time: '09:05' }))
        expect(read).toEqual({
          unit: cadence === 'monthly' ? 'month' : 'week',
          interval: cadence === 'fortnightly' ? 2 : 1,
          weekday: at + 1,
          monthWeek: cadence === 'monthly' ? Number(monthWeek) : null,
          time: '09:05',
        })
      }
    }
  }
  expect(cadenceRule({ cadence: 'none', weekday: 'MO', monthWeek: '1', time: '09:00' })).toBe('')
})

test('a rule that no sentence can say is not misread', () => {
  for (const rule of [
    'FREQ=DAILY;BYHOUR=9',
    'FREQ=WEEKLY;BYDAY=MO,TU',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    'FREQ=MONTHLY;BYDAY=2TH;BYMONTH=3',
    'FREQ=WEEKLY;BYDAY=2TH',
    'FREQ=MONTHLY;BYDAY=TH',
    'rubbish',
  ]) {
    expect(readCadence(rule), rule).toBeNull()
    expect(cadenceText(rule, translator('en'), 'en-US')).toContain(rule)
  }
})

test('a cadence reads as a sentence in both languages', () => {
  const [pcg, owg] = bodyCast
  expect(cadenceText(pcg.cadence, translator('en'), 'en-US')).toBe('Every month on the second Thursday, 2:00 PM')
  expect(cadenceText(pcg.cadence, translator('en', 'en-GB'), 'en-GB')).toBe('Every month on the second Thursday, 14:00')
  expect(cadenceText(owg.cadence, translator('en'), 'en-US')).toBe('Every 2 weeks on Tuesday, 10:00 AM')
  expect(cadenceText(pcg.cadence, translator('es'), 'en-US')).toMatch(/^Cada mes, el segundo jueves, 2:00/)
  expect(cadenceText('', translator('es'), 'en-US')).toBe('Cuando se convoca')
})
