export const settings = {
  'settings.title': 'Site settings',
  'settings.lead':
    'What set-up asked, as it stands. Each change is on record with old and new, where every member can read it.',
  'settings.change': 'Change: {group}',
  'settings.group.names': 'Names and place',
  'settings.group.contact': 'Contact',
  'settings.group.time-zone': 'Time zone',
  'settings.group.languages': 'Languages and words',
  'settings.group.disclosure': 'Small numbers',
  'settings.group.clocks': 'Clocks of answers and holidays',
  'settings.group.agreement': 'Notice among signatories',
  'settings.group.sign-in': 'Signing in',
  'settings.agreement.withdrawal': 'Days of notice to withdraw',
  'settings.agreement.withdrawalHint': 'Where the agreement itself names no days.',
  'settings.agreement.governance': 'Days of notice of a governance change',
  'settings.agreement.governanceHint': 'A change of host, funding or charter is announced at least so many days ahead.',
  'settings.disclosure.insiders': 'When an organisation that supplies counts could work out small counts of others',
  'settings.insiders.warn': 'Tell those who review',
  'settings.insiders.block': 'Do not publish the release',
  'settings.signIn.secondFactor': 'Second step',
  'settings.signIn.secondFactorHint':
    'Whoever it is asked of is led to set up an authenticator app before anything else.',
  'settings.signIn.site-roles': 'Asked of everybody with a role for the whole site',
  'settings.signIn.nobody': 'Asked of those alone who have set one up',
  'settings.history': 'Changes',
  'settings.historyLead': 'That the contact changed is on record, not the address or telephone number.',
  'settings.changedBy': 'Changed by {name}',
  'settings.changedFromTo': '{setting}: “{from}” became “{to}”',
  'settings.changedOnly': '{setting} changed',
  'settings.established': 'The site was set up',
  'settings.understood': 'I have read what this change does',
  'settings.disclosure.title': 'What a change of these rules does',
  'settings.disclosure.published':
    'Releases that are published stay as they are, under the rules that each names. None shows more than before. The rule now is {threshold}.',
  'settings.disclosure.drafts': 'Drafts that have passed the gate must pass it again under the new rules.',
  'settings.disclosure.lower':
    'A lower number shows more from then on. Old and new releases can be laid side by side, so lower it only with a decision of the coalition.',
  'settings.zone.title': 'What a change of the time zone does. It is {zone} now',
  'settings.zone.meetings': {
    one: '{n} coming meeting keeps its moment and shows another time of day: look whether people meant that time, and move it if not.',
    other:
      '{n} coming meetings keep their moments and show other times of day: look whether people meant those times, and move them if not.',
  },
  'settings.zone.terms':
    'Terms, due dates and holidays are days. They keep their dates, and begin and end at midnight of the new zone.',
  'settings.zone.editions':
    'Standing schedules, editions and opening hours follow the clock of the new zone from their next time on.',
  'settings.clocks.note':
    'Dates that were promised already stay as they were promised. New ones follow the new clocks.',
  'settings.holidayWrong': 'Write one day a line that exists in the calendar, such as 2026-12-25',
  'settings.clocksOrder': 'The answer cannot be due before the acknowledgement',
  'settings.notUnderstood': 'Tick that you have read what this change does',
}
