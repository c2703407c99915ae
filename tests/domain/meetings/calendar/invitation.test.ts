import { simpleParser } from 'mailparser'
import rrule from 'rrule'
import { expect, test } from 'vitest'
import { source, startsAt, zone } from '#tests/support/meetings'
import { invitationOf } from '~/domain/meetings/calendar/invitation.server'

const meeting = {
  id: '7d9f',
  title: 'Reunión; regular, with “quotes” and a very long title that certainly has to be folded somewhere: ñandú ñandú',
  bodyName: 'Policy Coordinating Group',
  startsAt,
  durationMinutes: 90,
  place: 'County building,\nroom 2',
  link: 'https://meet.example/pcg',
  dialIn: '555-0142',
  calendarSequence: 3,
}
const attendee = { name: 'Deandra "Dee" Fields', email: 'dee@calder.example' }
const stamp = new Date('2026-11-18T17:00:00Z')

type Property = { name: string; params: string; value: string }
/** Content lines of RFC 5545, 3.1: unfolded, then name, parameters and value. */
function propertiesOf(calendar: string): Property[] {
  return calendar
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const parts = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/.exec(line)
      if (!parts) throw new Error(`No content line: ${line}`)
      return { name: parts[1] as string, params: parts[2] as string, value: parts[3] as string }
    })
}
const valueIn = (properties: Property[], name: string) => properties.find((property) => property.name === name)?.value
const unescaped = (value = '') => value.replace(/\\n/gi, '\n').replace(/\\([;,\\])/g, '$1')

/** The instant of the local DTSTART by the file's own VTIMEZONE, as a calendar without any table of zones reads it. */
function instantByFile(calendar: string): Date {
  const properties = propertiesOf(calendar)
  const local = new Date(
    (valueIn(properties.slice(properties.findIndex((p) => p.value === 'VEVENT')), 'DTSTART') ?? '').replace(
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/,
      '$1-$2-$3T$4:$5:$6Z',
    ),
  )
  const rules = ['STANDARD', 'DAYLIGHT'].map((kind) => {
    const part = propertiesOf(calendar.slice(calendar.indexOf(`BEGIN:${kind}`), calendar.indexOf(`END:${kind}`)))
    const begins = new Date(
      (valueIn(part, 'DTSTART') ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z'),
    )
    const rule = new rrule.RRule({ ...rrule.RRule.parseString(valueIn(part, 'RRULE') ?? ''), dtstart: begins })
    const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(valueIn(part, 'TZOFFSETTO') ?? '') ?? []
    return {
      last: rule.before(local, true) as Date,
      offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)),
    }
  })
  const [latest] = rules.sort((a, b) => b.last.getTime() - a.last.getTime())
  return new Date(local.getTime() - (latest?.offset ?? 0) * 60_000)
}

test('every line of an invitation is a content line of at most 75 octets that ends in CRLF', () => {
  const calendar = invitationOf(meeting, 'REQUEST', attendee, source, stamp)
  expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  expect(() => propertiesOf(calendar)).not.toThrow()
  expect(calendar.match(/BEGIN:VCALENDAR/g)).toHaveLength(1)
})

test('it says what, when, where, who invites and who is asked', () => {
  const properties = propertiesOf(invitationOf(meeting, 'REQUEST', attendee, source, stamp))
  expect(valueIn(properties, 'METHOD')).toBe('REQUEST')
  expect(valueIn(properties, 'UID')).toBe('meeting-7d9f@accord.example')
  expect(valueIn(properties, 'SEQUENCE')).toBe('3')
  expect(valueIn(properties, 'DTSTAMP')).toBe('20261118T170000Z')
  expect(unescaped(valueIn(properties, 'SUMMARY'))).toBe(`Policy Coordinating Group: ${meeting.title}`)
  expect(unescaped(valueIn(properties, 'LOCATION'))).toBe(meeting.place)
  expect(unescaped(valueIn(properties, 'DESCRIPTION'))).toContain('https://accord.example/meetings/7d9f')
  expect(valueIn(properties, 'ORGANIZER')).toBe('mailto:office@calder.example')
  const asked = properties.find((property) => property.name === 'ATTENDEE')
  expect(asked?.value.toLowerCase()).toBe('mailto:dee@calder.example')
  expect(asked?.params).toContain('PARTSTAT=NEEDS-ACTION')
  expect(asked?.params).toContain('RSVP=TRUE')
  expect(properties.find((property) => property.value === 'VTIMEZONE')).toBeDefined()
})

// Los Angeles goes forward on 8 March and back on 1 November 2026; Saturday before and Monday after, at two o'clock.
test.each([
  ['2026-03-07T22:00:00Z', '20260307T140000'],
  ['2026-03-09T21:00:00Z', '20260309T140000'],
  ['2026-10-31T21:00:00Z', '20261031T140000'],
  ['2026-11-02T22:00:00Z', '20261102T140000'],
])('%s is %s in Los Angeles, by the zone rules in the file itself', (instant, local) => {
  const calendar = invitationOf({ ...meeting, startsAt: new Date(instant) }, 'REQUEST', attendee, source, stamp)
  const start = propertiesOf(calendar).findLast((property) => property.name === 'DTSTART')
  expect(start).toMatchObject({ params: `;TZID=${zone}`, value: local })
  expect(instantByFile(calendar)).toEqual(new Date(instant))
})

test('a meeting across the change itself ends after its length', () => {
  // 01:30 to 03:30 PDT on the night the clocks go forward: one hour long.
  const calendar = invitationOf(
    { ...meeting, startsAt: new Date('2026-03-08T09:30:00Z'), durationMinutes: 60 },
    'REQUEST',
    attendee,
    source,
    stamp,
  )
  const properties = propertiesOf(calendar)
  expect(properties.findLast((property) => property.name === 'DTSTART')?.value).toBe('20260308T013000')
  expect(properties.findLast((property) => property.name === 'DTEND')?.value).toBe('20260308T033000')
})

test.each(['America/Mexico_City', 'Europe/Kyiv'])(
  'in %s, whose rules the table does not hold or no longer, the time is in UTC',
  (place) => {
    const calendar = invitationOf(meeting, 'PUBLISH', null, { ...source, zone: place }, stamp)
    expect(calendar).not.toContain('VTIMEZONE')
    expect(propertiesOf(calendar).find((property) => property.name === 'DTSTART')).toMatchObject({
      params: '',
      value: '20261203T220000Z',
    })
  },
)

test('a published file names no attendee, and a cancellation says so', () => {
  const published = propertiesOf(invitationOf(meeting, 'PUBLISH', null, source, stamp))
  expect(published.some((property) => property.name === 'ATTENDEE')).toBe(false)
  const cancelled = propertiesOf(invitationOf(meeting, 'CANCEL', attendee, source, stamp))
  expect(valueIn(cancelled, 'METHOD')).toBe('CANCEL')
  expect(valueIn(cancelled, 'STATUS')).toBe('CANCELLED')
  expect(valueIn(cancelled, 'UID')).toBe(valueIn(published, 'UID'))
})

test('it comes out of a mail as it went in', async () => {
  const calendar = invitationOf(meeting, 'REQUEST', attendee, source, stamp)
  const mail = [
    'Subject: x',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'x',
    '--b',
    'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(calendar).toString('base64'),
    '--b--',
    '',
  ].join('\r\n')
  const { attachments } = await simpleParser(mail)
  expect(attachments[0]?.contentType).toBe('text/calendar')
  expect(attachments[0]?.content.toString()).toBe(calendar)
})
