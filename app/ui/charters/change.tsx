import type { CharterTerms } from '~/domain/charters/charter'
import { useFormat, useT } from '~/http/page'
import { Section } from '../layout/page'
import { CharterComparison } from './comparison'

type CharterChangeProps = {
  change: { before: CharterTerms & { version: number }; after: CharterTerms } | null
  terminology: 'en-US' | 'en-GB'
}

/** The charter that a proposal would bring into force, beside the version that it replaces; nothing without one. */
export function CharterChangeSection({ change, terminology }: CharterChangeProps) {
  const t = useT()
  const format = useFormat()
  if (!change) return null
  return (
    <Section title={t('charters.next.change')} lead={t('charters.next.changeLead')}>
      <CharterComparison
        caption={t('charters.next.change')}
        before={change.before}
        after={change.after}
        beforeName={t('charters.version', { version: change.before.version })}
        afterName={t('charters.next.proposed')}
        say={{ t, format, terminology }}
      />
    </Section>
  )
}
