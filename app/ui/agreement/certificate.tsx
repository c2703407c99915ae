import type { Signature } from '~/domain/organisations/organisation'
import { useFormat, useT } from '~/http/page'
import { DescriptionList } from '../lists/description-list'
import { Mark } from '../mark'
import { Code } from '../primitives/code'

type CertificateProps = {
  organisation: string
  coalition: string
  programme: string
  signature: Signature
  /** Of the agreement; null for what was signed before its text was kept here. */
  version: number | null
  code: string
  /** Where the code is checked. */
  address: string
  today: string
}

/** One signature on one sheet: A4 and letter alike, for it takes the width that the paper has. */
export function Certificate(props: CertificateProps) {
  const { organisation, coalition, programme, signature, version, code, address, today } = props
  const t = useT()
  const format = useFormat()
  const { document, signedOn, signedBy, jurisdictions, terms, withdrawnOn } = signature
  const holds = withdrawnOn
    ? t('agreement.certificate.holdsUntil', { from: format.day(signedOn), to: format.day(withdrawnOn) })
    : t('agreement.certificate.holdsSince', { day: format.day(signedOn) })
  return (
    <article className="ac-sheet ac-stack">
      <div className="ac-cluster ac-cluster--apart">
        <span className="ac-brand">
          <Mark className="ac-brand__mark" />
          <span className="ac-brand__name">{programme}</span>
        </span>
        <span className="ac-muted">{coalition}</span>
      </div>
      <p className="ac-lead">{t('agreement.certificate.says', { organisation, coalition })}</p>
      <DescriptionList
        rows
        items={[
          { term: t('agreement.certificate.name'), description: organisation },
          { term: t('agreement.certificate.document'), description: document },
          ...(version === null ? [] : [{ term: t('agreement.certificate.version'), description: String(version) }]),
          { term: t('agreement.signature.signedOn'), description: format.longDay(signedOn) },
          { term: t('agreement.signature.signedBy'), description: signedBy },
          {
            term: t('agreement.signature.jurisdictions'),
            description: jurisdictions.length > 0 ? format.list(jurisdictions) : t('agreement.signatories.everywhere'),
          },
          { term: t('agreement.signature.conditions'), description: terms || t('agreement.certificate.none') },
          { term: t('agreement.certificate.holds'), description: holds },
        ]}
      />
      <Code label={t('agreement.certificate.code')}>{code}</Code>
      <p className="ac-small ac-muted">
        {t('agreement.certificate.check', { address })} {t('agreement.certificate.printed', { day: format.day(today) })}
      </p>
    </article>
  )
}
