import type { ReactNode } from 'react'

export type Fact = { term: ReactNode; description: ReactNode }

/** Facts about one thing. `rows` puts term and description in one line on wide screens; in an aside leave it off. */
export function DescriptionList({ items, rows = false }: { items: Fact[]; rows?: boolean }) {
  return (
    <dl className={rows ? 'ac-facts ac-facts--rows' : 'ac-facts'}>
      {items.map(({ term, description }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts are never reordered, the page is rendered once
        <div key={index}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  )
}
