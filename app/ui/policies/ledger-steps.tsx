import { useFormat, useT } from '~/http/page'

type Turns = { first: string | null; before: string | null; after: string | null }

/** From day to day on which something changed: the first, the one before, the next, and back to today. */
export function LedgerSteps({
  turns,
  isToday,
  hrefFor,
}: {
  turns: Turns
  isToday: boolean
  hrefFor: (on?: string) => string
}) {
  const t = useT()
  const format = useFormat()
  const { first, before, after } = turns
  const steps = [
    first && first !== before && { href: hrefFor(first), label: t('ledger.step.first', { day: format.day(first) }) },
    before && { href: hrefFor(before), label: t('ledger.step.before', { day: format.day(before) }), rel: 'prev' },
    after && { href: hrefFor(after), label: t('ledger.step.after', { day: format.day(after) }), rel: 'next' },
    !isToday && { href: hrefFor(), label: t('ledger.step.today') },
  ].filter((step): step is { href: string; label: string; rel?: string } => Boolean(step))
  if (steps.length === 0) return null
  return (
    <nav className="ac-steps-in-time ac-no-print" aria-label={t('ledger.steps')}>
      <ul className="ac-plain ac-cluster">
        {steps.map(({ href, label, rel }) => (
          <li key={label}>
            <a href={href} rel={rel}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
