import { useWords } from '../words'

/** The last crumb is the page itself and has no address. */
export type Crumb = { label: string; href?: string }

export function Breadcrumb({ items }: { items: Crumb[] }) {
  const t = useWords()
  return (
    <nav className="ac-crumbs" aria-label={t('shell.breadcrumb')}>
      <ol className="ac-plain">
        {items.map(({ label, href }) => (
          <li key={href ?? label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
