import type { Locale } from '#db/schema/words'
import type { TemplateProps } from '#emails/registry'
import type { Surroundings } from '#emails/template'
import { formats } from '~/i18n/dates'
import { translator } from '~/i18n/translate'
import { sampleEdition } from './sample-edition'

export const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//test//EN',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:m1@test',
  'DTSTAMP:20261118T170000Z',
  'DTSTART:20261210T220000Z',
  'SUMMARY:Meeting',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')
const meeting = {
  meetingId: 'm-1',
  title: 'December meeting',
  body: 'Policy Coordinating Group',
  startsAt: '2026-12-10T22:00:00.000Z',
  place: 'County hall, room 2',
  calendar,
}

/** One of each letter, with data such as the commands give. */
export const samples: TemplateProps = {
  'security-notice': { name: 'Mara Voss', event: 'passkey-added' },
  'address-confirm': { name: 'Mara Voss', token: 'tok-address', hours: 24 },
  'sign-in-link': { name: 'Mara Voss', token: 'tok-sign-in', minutes: 10 },
  invitation: {
    name: 'Alex Kim',
    token: 'tok-invite',
    coalition: 'Calder County Policy Coordinating Group',
    organisation: 'Open Door Housing',
    body: 'Operational Workgroup',
    invitedBy: 'Ines Aguilar',
    expiresOn: '2026-12-02',
  },
  'agenda-published': {
    ...meeting,
    link: 'https://meet.example.org/pcg',
    items: ['Welcome', 'Actions carried forward', 'Decisions'],
  },
  'meeting-changed': meeting,
  'meeting-cancelled': { ...meeting, reason: 'The hall is closed.' },
  'action-reminder': {
    id: 'a-1',
    title: 'Send the shift plan',
    organisation: 'Calder Police Department',
    body: 'Operational Workgroup',
    dueOn: '2026-11-25',
    weeks: -1,
    isOwner: true,
  },
  'minutes-circulated': {
    meetingId: 'm-1',
    title: 'November meeting',
    body: 'Policy Coordinating Group',
    amendBy: '2026-11-25',
  },
  'proposal-opened': {
    number: 'P-2026-003',
    title: 'Add trespass to the divertible offences',
    body: 'Operational Workgroup',
    closesAt: '2026-12-01T23:00:00.000Z',
    organisation: 'Calder Police Department',
  },
  'position-reminder': {
    number: 'P-2026-003',
    title: 'Add trespass to the divertible offences',
    body: 'Operational Workgroup',
    closesAt: '2026-12-01T23:00:00.000Z',
    organisation: 'Calder Police Department',
  },
  'feed-reminder': {
    id: '4f4d3c2b-7a61-4c52-9d1e-2f3a4b5c6d7e',
    measure: 'People referred',
    organisation: 'Northside Outreach',
    period: '2026-10',
    dueOn: '2026-11-10',
    mark: 'late',
  },
  'proposal-changed': {
    kind: 'extended',
    number: 'P-2026-003',
    title: 'Add trespass to the divertible offences',
    body: 'Operational Workgroup',
    reason: 'Two boards meet next week.',
    closesAt: '2026-12-08T23:00:00.000Z',
  },
  'position-recorded': {
    number: 'P-2026-003',
    title: 'Add trespass',
    organisation: 'Calder Police Department',
    stance: 'agree-with-conditions',
    recordedBy: 'Ines Aguilar',
    channel: 'telephone',
  },
  'seat-handed-over': {
    body: 'Operational Workgroup',
    organisation: 'Calder Police Department',
    from: 'Mara Voss',
    startsOn: '2026-12-01',
    endsOn: '2026-12-14',
  },
  'term-warning': {
    kind: 'vacancy',
    body: 'Operational Workgroup',
    slug: 'operational-workgroup',
    organisation: 'Calder Police Department',
    name: 'Tom Bell',
    on: '2026-12-15',
    days: 27,
  },
  'decision-published': {
    number: 'D-2026-007',
    title: 'Add trespass',
    body: 'Operational Workgroup',
    outcome: 'adopted',
  },
  'evaluation-report-published': {
    slug: 'first-year',
    title: 'The first year',
    body: 'Policy Coordinating Group',
    dueOn: '2027-01-15',
  },
  'evaluation-response-due': {
    slug: 'first-year',
    title: 'The first year',
    body: 'Policy Coordinating Group',
    dueOn: '2027-01-15',
    late: true,
  },
  'release-for-review': { slug: '2026-q3', title: 'Third quarter 2026', draftedBy: 'Ines Aguilar' },
  'submission-received': { kind: 'concern' },
  'submission-answered': { none: '' },
  'matter-news': { number: 'M-2026-014', title: 'Light at the underpass', event: 'answered' },
  'statement-for-sign-off': {
    number: 'S-2026-001',
    body: 'Policy Coordinating Group',
    organisation: 'Open Door Housing',
    version: 2,
  },
  'statement-released': {
    number: 'S-2026-001',
    title: 'Shelter through the winter',
    body: 'Policy Coordinating Group',
  },
  'matter-routed': { number: 'M-2026-014', title: 'Lighting at the river path', body: 'Community Leadership Team' },
  'organisation-change-reviewed': {
    organisation: 'Open Door Housing',
    slug: 'opendoor',
    proposalId: 'change-1',
    outcome: 'returned',
  },
  'governance-announced': {
    noticeId: 'notice-1',
    kind: 'funding',
    title: 'The state grant ends',
    takesEffectOn: '2027-01-15',
  },
  'governance-taken-back': {
    noticeId: 'notice-1',
    kind: 'host',
    title: 'The office moves',
    takesEffectOn: '2027-01-15',
  },
  'subscription-confirm': { token: 'tok-confirm', audience: 'residents' },
  edition: {
    issueId: 'issue-1',
    copyId: 'copy-1',
    token: 'tok-copy',
    document: sampleEdition,
  },
}

export const site = {
  programmeName: 'Calder Diversion',
  coalitionName: 'Calder County Policy Coordinating Group',
  place: 'Calder County',
  contactEmail: 'office@calder.example',
}
export const appUrl = 'https://accord.example.org'
export const around = (locale: Locale): Surroundings => ({
  locale,
  t: translator(locale),
  format: formats(locale, 'America/Los_Angeles'),
  link: (path) => `${appUrl}${path}`,
  site,
})
