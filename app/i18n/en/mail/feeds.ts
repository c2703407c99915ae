export const feedsMail = {
  'mail.feedReminder.subject.soon': 'Figures due soon: {measure}, {period}',
  'mail.feedReminder.subject.late': 'Figures are late: {measure}, {period}',
  'mail.feedReminder.text.soon': '{organisation} promised these figures by {date}. They have not come yet.',
  'mail.feedReminder.text.late':
    '{organisation} promised these figures by {date}. The public calendar shows them as missing.',
  'mail.feedReminder.counts': 'Send counts only, in the template or typed in. A list of people is refused.',
  'mail.feedReminder.button': 'Send the figures',
  'mail.feedReminder.why': 'You get this because you keep your organisation’s data, or because it has nobody who does.',
}
