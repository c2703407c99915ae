// The administrator enters the coming year's holidays, so that the settings and their history have something to show.
import { SettingInputs } from '~/domain/site/settings'
import { changeSettings } from '~/domain/site/settings.server'
import { addDays } from '~/domain/time'
import type { Deed } from '../stage'
import type { Calendar } from './calendar'

const everyYear = ['01-01', '06-19', '07-04', '11-11', '12-25']

/** On the day before the sample's last: no answer that is under way moves. */
export function holidayDeed(calendar: Calendar): Deed {
  const entered = addDays(calendar.today, -1)
  const year = Number(entered.slice(0, 4))
  const holidays = [year, year + 1]
    .flatMap((one) => everyYear.map((day) => `${one}-${day}`))
    .filter((day) => day > calendar.today && day <= addDays(calendar.today, 365))
  const clocks = { acknowledgeWorkingDays: '2', answerWorkingDays: '15', holidays: holidays.join('\n') }
  return {
    at: calendar.at(entered, '09:05'),
    act: async ({ tx, as, now }) => {
      await changeSettings(tx, await as('ruth'), 'clocks', SettingInputs.clocks.parse(clocks), now)
    },
  }
}
