import { useFormat, useT } from '~/http/page'
import { Section } from '../layout/page'
import { Prose } from '../primitives/prose'

type Version = { number: number; effectiveOn: string; places: string[]; html: string }

/** Versions of a text beside each other; below each other on a phone. */
export function SideBySide({ versions }: { versions: Version[] }) {
  const t = useT()
  const format = useFormat()
  return (
    <div className="ac-side-by-side">
      {versions.map(({ number, effectiveOn, places, html }) => (
        <Section
          key={number}
          title={t('policies.version', { version: number })}
          lead={[
            t('policies.version.since', { day: format.day(effectiveOn) }),
            places.length > 0 && t('policies.version.in', { places: format.list(places) }),
          ]
            .filter(Boolean)
            .join(', ')}
        >
          <Prose html={html} />
        </Section>
      ))}
    </div>
  )
}
