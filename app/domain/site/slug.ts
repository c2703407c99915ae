/** A name as part of an address: lower-case ASCII words joined by hyphens, at most 60 characters; 'x' where none is left. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return words || 'x'
}

/** The slug of a name that no other thing has: `main-street`, then `main-street-2`. */
export function freeSlug(name: string, taken: Iterable<string>): string {
  const known = new Set(taken)
  const base = slugOf(name)
  let slug = base
  for (let n = 2; known.has(slug); n++) slug = `${base}-${n}`
  return slug
}
