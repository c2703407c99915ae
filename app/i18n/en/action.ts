export const action = {
  'action.save': 'Save',
  'action.cancel': 'Cancel',
  'action.edit': 'Edit',
  'action.back': 'Back',
  'action.search': 'Search',
  'action.filter': 'Show',
  'action.print': 'Print',
}
