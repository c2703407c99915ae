export const proposalsMail = {
  'mail.proposalOpened.subject': 'Se necesita una posición: {title}',
  'mail.proposalOpened.preview': '¿Qué dice {organisation}?',
  'mail.proposalOpened.text':
    'La propuesta {number} está abierta en {body}. Falta la posición de {organisation}, por la que usted habla.',
  'mail.proposalOpened.closes': 'Abierta hasta',
  'mail.proposalOpened.button': 'Leerla y dar la posición',
  'mail.positionRecorded.subject': 'Se anotó una posición por usted en {number}',
  'mail.positionRecorded.text': '{name} anotó una posición de {organisation}, {channel}.',
  'mail.positionRecorded.position': 'Posición',
  'mail.positionRecorded.correct': 'Si no es lo que se dijo, corríjala mientras la propuesta esté abierta.',
  'mail.positionRecorded.button': 'Ver la posición',
  'mail.positionRecorded.why': 'Recibe este correo porque habla por {organisation}.',
  'mail.decisionPublished.subject': 'Decisión {number}: {title}',
  'mail.decisionPublished.text':
    'Hay un resultado en {body}. Se publicaron la declaración, las posiciones y las razones.',
  'mail.decisionPublished.button': 'Leer la decisión',
  'mail.positionReminder.subject': 'Aún falta su posición: {title}',
  'mail.positionReminder.text':
    'La propuesta {number} de {body} se cierra pronto. {organisation}, por la que usted habla, no ha respondido.',
  'mail.proposalChanged.subject.extended': '{number} sigue abierta más tiempo: {title}',
  'mail.proposalChanged.subject.withdrawn': '{number} se ha retirado: {title}',
  'mail.proposalChanged.subject.goes-up': '{number} sube: {title}',
  'mail.proposalChanged.subject.referred-back': '{number} se devuelve: {title}',
  'mail.proposalChanged.subject.arrived': 'Un borrador para {body}: {title}',
  'mail.proposalChanged.text.extended':
    'El plazo de la propuesta {number} de {body} se prolongó. Hasta entonces se pueden dar y cambiar posiciones.',
  'mail.proposalChanged.text.withdrawn': 'La propuesta {number} de {body} se retiró. Ya no recibe posiciones.',
  'mail.proposalChanged.text.goes-up':
    'La propuesta {number} de {body} sube a otro órgano. Aquí ya no recibe posiciones.',
  'mail.proposalChanged.text.referred-back':
    'La propuesta {number} de {body} se devolvió. Aquí ya no recibe posiciones.',
  'mail.proposalChanged.text.arrived':
    'Otro órgano presentó un texto a {body}. Es el borrador {number}; lo abre quien preside o lleva la secretaría.',
  'mail.proposalChanged.reason': 'Motivo',
  'mail.proposalChanged.button': 'Abrir la propuesta',
}
