export const mattersMail = {
  'mail.matterRouted.subject': '{number} está ahora en {body}',
  'mail.matterRouted.text': 'Un asunto ha llegado a {body}. Necesita una respuesta antes de su fecha.',
  'mail.matterRouted.button': 'Abrir el asunto',
  'mail.matterNews.subject.commented': 'Nuevo comentario en {number}',
  'mail.matterNews.subject.acknowledged': 'Acuse de recibo de {number}',
  'mail.matterNews.subject.moved': '{number} se trasladó',
  'mail.matterNews.subject.merged': '{number}: otro asunto se unió a él',
  'mail.matterNews.subject.answered': '{number} tiene respuesta',
  'mail.matterNews.text.commented': 'Alguien comentó un asunto que usted sigue.',
  'mail.matterNews.text.acknowledged': 'El órgano que tiene el asunto acusó recibo.',
  'mail.matterNews.text.moved': 'El asunto está ahora con otro órgano. El motivo está en su página.',
  'mail.matterNews.text.merged':
    'Un asunto que dice lo mismo se unió a este. Su respuesta llega a todas las personas que preguntaron.',
  'mail.matterNews.text.answered': 'La respuesta está publicada. Está en la página del asunto.',
  'mail.matterNews.why':
    'Recibe este correo porque abrió este asunto o lo sigue. En su página puede dejar de seguirlo.',
}
