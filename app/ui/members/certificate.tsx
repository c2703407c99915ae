import type { Signature } from '~/domain/organisations/organisation'
import { useFormat, useT } from '~/http/page'
import { Mark } from '../mark'
import { Code } from '../primitives/code'
import { DescriptionList } from '../primitives/description-list'

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
    ? t('certificate.holdsUntil', { from: format.day(signedOn), to: format.day(withdrawnOn) })
    : t('certificate.holdsSince', { day: format.day(signedOn) })
  return (
    <article className="ac-sheet ac-stack">
      <div className="ac-cluster ac-cluster--apart">
        <span className="ac-brand">
          <Mark className="ac-brand__mark" />
          <span className="ac-brand__name">{programme}</span>
        </span>
        <span className="ac-muted">{coalition}</span>
      </div>
      <p className="ac-lead">{t('certificate.says', { organisation, coalition })}</p>
      <DescriptionList
        rows
        items={[
          { term: t('certificate.name'), description: organisation },
          { term: t('certificate.document'), description: document },
          ...(version === null ? [] : [{ term: t('certificate.version'), description: String(version) }]),
          { term: t('members.signature.signedOn'), description: format.longDay(signedOn) },
          { term: t('members.signature.signedBy'), description: signedBy },
          {
            term: t('members.signature.jurisdictions'),
            description: jurisdictions.length > 0 ? format.list(jurisdictions) : t('signatories.everywhere'),
          },
          { term: t('members.signature.conditions'), description: terms || t('certificate.none') },
          { term: t('certificate.holds'), description: holds },
        ]}
      />
      <Code label={t('certificate.code')}>{code}</Code>
      <p className="ac-small ac-muted">
        {t('certificate.check', { address })} {t('certificate.printed', { day: format.day(today) })}
      </p>
    </article>
  )
}
