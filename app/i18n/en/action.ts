export const action = {
  'action.save': 'Save',
  'action.cancel': 'Cancel',
  'action.edit': 'Edit',
  'action.back': 'Back',
  'action.filter': 'Show',
  'action.print': 'Print',
}
