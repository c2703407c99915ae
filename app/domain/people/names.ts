/**
 * What a person is called on pages and in mail: the name they chose to be shown by, else the one on their account. Null
 * for nobody, as a left join reports it.
 */
export const personName = <Name extends string | null>(person: {
  name: Name
  displayName: string | null
}): string | Name => person.displayName ?? person.name
