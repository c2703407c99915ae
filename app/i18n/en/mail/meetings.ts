export const meetingsMail = {
  'mail.agendaPublished.subject': '{title}, {date}: the agenda',
  'mail.agendaPublished.preview': '{body}: agenda, papers and calendar entry',
  'mail.agendaPublished.text':
    'The agenda of the next meeting of the {body} is published. Open the meeting to read the papers and to say whether you will come.',
  'mail.agendaPublished.agenda': 'Agenda',
  'mail.agendaPublished.button': 'Open the meeting',
  'mail.meetingChanged.subject': '{title}, {date}: changed',
  'mail.meetingChanged.text': 'A meeting of the {body} has changed. This is how it stands now.',
  'mail.meetingChanged.button': 'Open the meeting',
  'mail.meetingCancelled.subject': '{title}, {date}: cancelled',
  'mail.meetingCancelled.text': 'This meeting of the {body} will not take place.',
  'mail.meetingCancelled.button': 'Open the meeting',
  'mail.minutesCirculated.subject': '{title}: draft minutes to check',
  'mail.minutesCirculated.text':
    'The draft minutes of the {body} are ready to read. Say so if something is missing or wrong; the next meeting approves them.',
  'mail.minutesCirculated.until': 'Amendments until',
  'mail.minutesCirculated.button': 'Read the minutes',
}
