import type { CharterTerms } from '~/domain/bodies/charter'
import { useFormat, useT } from '~/http/page'
import { Section } from '../layout/page'
import { CharterComparison } from './charter-comparison'

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
    <Section title={t('bodies.charter.change')} lead={t('bodies.charter.changeLead')}>
      <CharterComparison
        caption={t('bodies.charter.change')}
        before={change.before}
        after={change.after}
        beforeName={t('members.charter.version', { version: change.before.version })}
        afterName={t('bodies.charter.proposed')}
        say={{ t, format, terminology }}
      />
    </Section>
  )
}
