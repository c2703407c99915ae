export const feedsMail = {
  'mail.feedReminder.subject.soon': 'Cifras para pronto: {measure}, {period}',
  'mail.feedReminder.subject.late': 'Cifras con retraso: {measure}, {period}',
  'mail.feedReminder.text.soon': '{organisation} prometió estas cifras para el {date}. Todavía no han llegado.',
  'mail.feedReminder.text.late':
    '{organisation} prometió estas cifras para el {date}. El calendario público las muestra como faltantes.',
  'mail.feedReminder.counts':
    'Envíe solo conteos, en la plantilla o escritos a mano. Una lista de personas se rechaza.',
  'mail.feedReminder.button': 'Enviar las cifras',
  'mail.feedReminder.why': 'Recibe este mensaje porque cuida los datos de su organización, o porque nadie lo hace.',
}
