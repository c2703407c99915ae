import { useT } from '~/http/page'
import { paths } from '~/paths'

/** Where another text applies in some places, each has a card of its own. */
export function CardPlaces({ slug, place, others }: { slug: string; place: string | null; others: string[] }) {
  const t = useT()
  if (others.length === 0) return null
  return (
    <nav className="ac-no-print" aria-label={t('policies.card.places')}>
      <p>{t('policies.card.placesLead')}</p>
      <ul className="ac-plain ac-cluster">
        {[null, ...others].map((one) => (
          <li key={one ?? ''}>
            <a href={paths.officerCard(slug, one ?? undefined)} aria-current={one === place ? 'page' : undefined}>
              {one ?? t('ledger.elsewhere')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
