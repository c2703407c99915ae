export const mailbox = {
  'mailbox.title': 'Buzón',
  'mailbox.lead':
    'No hay servidor de correo configurado, así que los correos se guardan aquí en lugar de enviarse. Los más nuevos van primero.',
  'mailbox.none': 'Todavía no hay correos',
  'mailbox.noneWhy': 'Los correos aparecen aquí uno o dos segundos después de lo que los causa.',
  'mailbox.to': 'Para',
  'mailbox.subject': 'Asunto',
  'mailbox.date': 'Fecha',
  'mailbox.letters': 'Correos',
  'mailbox.older': {
    one: '{n} correo más antiguo está en la carpeta del buzón.',
    other: '{n} correos más antiguos están en la carpeta del buzón.',
  },
  'mailbox.html': 'El correo',
  'mailbox.htmlAlone': 'Mostrarlo solo',
  'mailbox.links': 'Enlaces de este correo',
  'mailbox.text': 'Parte de texto',
  'mailbox.headers': 'Cabeceras',
  'mailbox.attachments': 'Adjuntos',
  'mailbox.noAttachments': 'Ninguno',
  'mailbox.attachment': '{name} ({type}, {n} bytes)',
  'mailbox.calendar': 'Cita de calendario',
}
