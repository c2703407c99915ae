import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Row, Rows } from '../lists/rows'
import { Tag } from '../primitives/tag'

export type ShownPartner = {
  organisationId: string
  name: string
  slug: string
  isSigned: boolean
  signedAt: Date | string | null
  /** For members alone. */
  signedByName: string | null
}

/** The organisations that a statement names, and which of them stand behind its text. */
export function PartnerList({ partners }: { partners: ShownPartner[] }) {
  const t = useT()
  const format = useFormat()
  return (
    <Rows>
      {partners.map((partner) => (
        <Row
          key={partner.organisationId}
          title={partner.name}
          href={paths.organisation(partner.slug)}
          meta={partner.signedByName}
          end={
            partner.isSigned && partner.signedAt ? (
              <Tag tone="success" icon="check">
                {t('statements.partner.signed', { date: format.day(partner.signedAt) })}
              </Tag>
            ) : (
              <Tag tone="warning" icon="clock">
                {t('statements.partner.waiting')}
              </Tag>
            )
          }
        />
      ))}
    </Rows>
  )
}
