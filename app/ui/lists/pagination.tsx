import { useWords } from '../words'

type PaginationProps = { page: number; pages: number; hrefFor: (page: number) => string }

/** Pages of a long list, numbered from 1. Nothing is shown for a single page. */
export function Pagination({ page, pages, hrefFor }: PaginationProps) {
  const t = useWords()
  if (pages < 2) return null
  return (
    <nav className="ac-pages" aria-label={t('shell.pagination')}>
      <ul className="ac-plain">
        {page > 1 && (
          <li>
            <a href={hrefFor(page - 1)} rel="prev">
              {t('shell.previous')}
            </a>
          </li>
        )}
        {shownPages(page, pages).map((number, index) => (
          <li key={number === null ? `gap-${index}` : number}>
            {number === null ? (
              <span>…</span>
            ) : (
              <a
                href={hrefFor(number)}
                aria-label={t('shell.page', { n: number, of: pages })}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={hrefFor(page + 1)} rel="next">
              {t('shell.next')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** First, last, and the neighbours of the current page; null stands for a gap. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const sorted = [...new Set(wanted)].sort((a, b) => a - b)
  return sorted.flatMap((number, index) => {
    const before = sorted[index - 1]
    return before !== undefined && number - before > 1 ? [null, number] : [number]
  })
}
