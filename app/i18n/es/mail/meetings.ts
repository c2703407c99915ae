export const meetingsMail = {
  'mail.actionReminder.subject.soon': 'Vence en una semana: {title}',
  'mail.actionReminder.subject.due': 'Vence: {title}',
  'mail.actionReminder.subject.late': 'Con retraso: {title}',
  'mail.actionReminder.text.soon': '{organisation} acordó en {body} terminar esto a más tardar el {date}: {title}',
  'mail.actionReminder.text.due':
    '{organisation} acordó en {body} terminar esto a más tardar el {date}, y sigue pendiente: {title}',
  'mail.actionReminder.text.late':
    '{organisation} acordó en {body} terminar esto a más tardar el {date}. Ese día ya pasó y sigue pendiente: {title}',
  'mail.actionReminder.untitled': 'una tarea de {body}',
  'mail.actionReminder.done': 'Si ya está hecha, infórmelo. Si la lleva otra persona, indíquelo ahí.',
  'mail.actionReminder.button': 'Abrir la tarea',
  'mail.actionReminder.why': 'Recibe esto porque actúa en nombre de {organisation}, o porque nadie lo hace.',
  'mail.actionReminder.whyOwner': 'Recibe esto porque lleva esta tarea de {organisation}.',
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
