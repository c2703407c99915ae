export const field = {
  'field.optional': 'opcional',
}
