export const statementsMail = {
  'mail.statementForSignOff.subject': '{number}: una declaración conjunta espera su visto bueno',
  'mail.statementForSignOff.text':
    'Una declaración conjunta de {body} nombra a {organisation}. Lea el texto exacto y dé su visto bueno, o diga qué tendría que cambiar.',
  'mail.statementForSignOff.again':
    'El texto cambió: esta es la versión {n}. Los vistos buenos de una versión anterior no cuentan.',
  'mail.statementForSignOff.button': 'Leer el texto',
  'mail.statementReleased.subject': '{number}: declaración conjunta publicada',
  'mail.statementReleased.text':
    'Todas las organizaciones que nombra dieron su visto bueno al texto. Ahora es pública.',
  'mail.statementReleased.button': 'Abrir la declaración',
}
