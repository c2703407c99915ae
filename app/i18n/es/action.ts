export const action = {
  'action.save': 'Guardar',
  'action.cancel': 'Cancelar',
  'action.edit': 'Editar',
  'action.back': 'Volver',
  'action.filter': 'Mostrar',
  'action.print': 'Imprimir',
}
