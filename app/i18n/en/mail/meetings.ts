export const meetingsMail = {
  'mail.actionReminder.subject.soon': 'Due in a week: {title}',
  'mail.actionReminder.subject.due': 'Due: {title}',
  'mail.actionReminder.subject.late': 'Late: {title}',
  'mail.actionReminder.text.soon': '{organisation} agreed in the {body} to finish this by {date}: {title}',
  'mail.actionReminder.text.due':
    '{organisation} agreed in the {body} to finish this by {date}, and it is still open: {title}',
  'mail.actionReminder.text.late':
    '{organisation} agreed in the {body} to finish this by {date}. That day is over, and it is still open: {title}',
  'mail.actionReminder.untitled': 'an action of the {body}',
  'mail.actionReminder.done': 'If it is done, report it. If somebody else has it in hand, say so there.',
  'mail.actionReminder.button': 'Open the action',
  'mail.actionReminder.why': 'You receive this because you act for {organisation}, or because it has nobody who does.',
  'mail.actionReminder.whyOwner': 'You receive this because you have this action of {organisation} in hand.',
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
