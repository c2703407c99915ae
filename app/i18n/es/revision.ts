export const revision = {
  'revision.title': 'Ha cambiado mientras tanto',
  'revision.text': 'No se guardó nada suyo y nada se perdió: lo que escribió sigue en el formulario de abajo.',
  'revision.caption': 'Lo que vio, lo que hay ahora y lo que escribió',
  'revision.what': 'Qué',
  'revision.saw': 'Usted vio',
  'revision.now': 'Ahora',
  'revision.typed': 'Usted escribió',
  'revision.empty': 'Nada',
}
