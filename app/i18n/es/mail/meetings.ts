export const meetingsMail = {
  'mail.agendaPublished.subject': '{title}, {date}: orden del día',
  'mail.agendaPublished.preview': '{body}: orden del día, documentos y cita para el calendario',
  'mail.agendaPublished.text':
    'Se publicó el orden del día de la próxima reunión de {body}. Abra la reunión para leer los documentos y decir si vendrá.',
  'mail.agendaPublished.agenda': 'Orden del día',
  'mail.agendaPublished.button': 'Abrir la reunión',
  'mail.meetingChanged.subject': '{title}, {date}: cambio',
  'mail.meetingChanged.text': 'Una reunión de {body} ha cambiado. Así queda ahora.',
  'mail.meetingChanged.button': 'Abrir la reunión',
  'mail.meetingCancelled.subject': '{title}, {date}: cancelada',
  'mail.meetingCancelled.text': 'Esta reunión de {body} no tendrá lugar.',
  'mail.meetingCancelled.button': 'Abrir la reunión',
  'mail.minutesCirculated.subject': '{title}: borrador del acta para revisar',
  'mail.minutesCirculated.text':
    'El borrador del acta de {body} está listo. Avise si falta algo o si algo está mal; la próxima reunión lo aprueba.',
  'mail.minutesCirculated.until': 'Enmiendas hasta',
  'mail.minutesCirculated.button': 'Leer el acta',
}
