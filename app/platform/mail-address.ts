// Exactly one address, of the plain kind that every relay takes. Quoted local parts, comments, groups, lists, routes and
// control characters are refused before any mail library reads them.
const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const label = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/

export function isOneAddress(value: string): boolean {
  const parts = value.split('@')
  const [name = '', domain = ''] = parts
  if (parts.length !== 2 || name.length > 64 || value.length > 254 || !local.test(name)) return false
  return domain.split('.').every((part) => label.test(part))
}

/** A name as it may stand beside an address: one line, no control or bidirectional characters. */
export const displayName = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
