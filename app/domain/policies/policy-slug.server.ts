import { policies } from '#db/schema/policies'
import type { Writer } from '#db/store'

/** An address that no policy has, from its title; never `new`, which is the address of the form. */
export async function freeSlug(tx: Writer, title: string): Promise<string> {
  const plain = title
    .normalize('NFD')
    .replace(/[^\w\s-]/g, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  const base = plain === '' || plain === 'new' ? 'policy' : plain
  const rows = await tx.select({ slug: policies.slug }).from(policies)
  const taken = new Set(rows.map((row) => row.slug))
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!taken.has(slug)) return slug
  }
}
