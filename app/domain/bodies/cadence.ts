// How often a body meets: a recurrence rule of RFC 5545 in floating local time, made from a few choices and read back.
export const cadences = ['none', 'weekly', 'fortnightly', 'monthly'] as const
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export const monthWeeks = ['1', '2', '3', '4', '-1'] as const
type Weekday = (typeof weekdays)[number]

export type CadenceChoice = {
  cadence: (typeof cadences)[number]
  weekday: Weekday
  /** Which of the month's weekdays; -1 is the last. Only asked for monthly meetings. */
  monthWeek: (typeof monthWeeks)[number]
  /** HH:MM */
  time: string
}

/** The rule of a choice; '' where the body meets when called. */
export function cadenceRule({ cadence, weekday, monthWeek, time }: CadenceChoice): string {
  if (cadence === 'none') return ''
  const [hour, minute] = time.split(':').map(Number)
  const at = `BYHOUR=${hour};BYMINUTE=${minute}`
  if (cadence === 'monthly') return `FREQ=MONTHLY;BYDAY=${monthWeek}${weekday};${at}`
  return `FREQ=WEEKLY;${cadence === 'fortnightly' ? 'INTERVAL=2;' : ''}BYDAY=${weekday};${at}`
}

/** A rule as far as a sentence can say it. `weekday` counts from Monday as 1, `time` is HH:MM. */
export type Cadence = {
  unit: 'week' | 'month'
  interval: number
  weekday: number
  monthWeek: number | null
  time: string | null
}

/** Reads a rule of one weekday a week or month; null for every other rule. */
export function readCadence(rule: string): Cadence | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]))
  const frequency = parts.get('FREQ')
  const day = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(parts.get('BYDAY') ?? '')
  if (!day || (frequency !== 'WEEKLY' && frequency !== 'MONTHLY')) return null
  if ((frequency === 'MONTHLY') !== (day[1] !== undefined)) return null
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYHOUR', 'BYMINUTE', 'BYSECOND', 'WKST']
  if ([...parts.keys()].some((name) => !known.includes(name))) return null
  const pad = (value: string) => value.padStart(2, '0')
  const hour = parts.get('BYHOUR')
  return {
    unit: frequency === 'WEEKLY' ? 'week' : 'month',
    interval: Number(parts.get('INTERVAL') ?? 1),
    weekday: weekdays.indexOf(day[2] as Weekday) + 1,
    monthWeek: day[1] === undefined ? null : Number(day[1]),
    time: hour === undefined ? null : `${pad(hour)}:${pad(parts.get('BYMINUTE') ?? '0')}`,
  }
}
