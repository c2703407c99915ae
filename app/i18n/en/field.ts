export const field = {
  'field.optional': 'optional',
}
