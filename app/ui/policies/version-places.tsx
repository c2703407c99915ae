import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Notice } from '../primitives/notice'

type Props = {
  slug: string
  on: string | undefined
  /** The version in effect everywhere that no other names; null where there is none. */
  general: number | null
  places: { place: string; version: number }[]
}

/** Says where another version applies, with a link to its text. Nothing where one version applies everywhere. */
export function VersionPlaces({ slug, on, general, places }: Props) {
  const t = useT()
  if (places.length === 0) return null
  return (
    <Notice title={t('policies.places')}>
      <ul>
        {places.map(({ place, version }) => (
          <li key={place}>
            <a href={paths.policy(slug, on, place)}>{t('ledger.versionIn', { version, place })}</a>
          </li>
        ))}
        <li>
          {general === null ? (
            t('policies.places.none')
          ) : (
            <a href={paths.policy(slug, on)}>{t('policies.places.elsewhere', { version: general })}</a>
          )}
        </li>
      </ul>
    </Notice>
  )
}
