import type { SignedVersions } from '~/domain/agreement/text'
import type { Signature } from '~/domain/organisations/organisation'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import { paths } from '~/paths'
import { Timeline, type TimelineItem } from '../lists/timeline'
import { DateTime } from '../primitives/date-time'
import { EmptyState } from '../primitives/empty-state'
import { Tag } from '../primitives/tag'

type SignatoryRecordProps = {
  signatures: Signature[]
  versions: SignedVersions
  today: string
  t: Translate
  format: Format
}

/** What an organisation signed and what it withdrew from, in order. */
export function SignatoryRecord({ signatures, versions, today, t, format }: SignatoryRecordProps) {
  const items = signatures.flatMap((one): TimelineItem[] => {
    const signed: TimelineItem = {
      key: one.id,
      when: <DateTime value={one.signedOn}>{format.day(one.signedOn)}</DateTime>,
      title: t('agreement.signature.signed', { document: one.document }),
      tone: 'good',
      children: (
        <>
          <p>{t('agreement.signature.by', { name: one.signedBy })}</p>
          {one.jurisdictions.length > 0 && (
            <p>{t('agreement.signature.for', { places: format.list(one.jurisdictions) })}</p>
          )}
          {one.terms && (
            <p className="ac-measure">
              {t('agreement.signature.conditions')}: {one.terms}
            </p>
          )}
          <p>
            <a
              href={paths.certificate(one.id)}
              aria-label={t('agreement.signature.certificateOf', { document: one.document })}
            >
              {t('agreement.signature.certificate')}
            </a>
          </p>
        </>
      ),
    }
    if (!one.withdrawnOn) return [signed]
    const isAhead = one.withdrawnOn > today
    return [
      signed,
      {
        key: `${one.id}-withdrawn`,
        when: <DateTime value={one.withdrawnOn}>{format.day(one.withdrawnOn)}</DateTime>,
        title: t(isAhead ? 'agreement.signature.withdraws' : 'agreement.signature.withdrew', {
          document: one.document,
        }),
        tone: 'warning',
        children: (
          <>
            {one.withdrawalGivenOn && (
              <p>{t('agreement.signature.notice', { day: format.day(one.withdrawalGivenOn) })}</p>
            )}
            {one.withdrawalReason && <p className="ac-measure">{one.withdrawalReason}</p>}
          </>
        ),
      },
    ]
  })
  if (items.length === 0) return <EmptyState title={t('agreement.signature.none')} />
  return (
    <>
      <p className="ac-cluster">
        {versions.signed !== null && (
          <span>{t('agreement.signature.signedVersion', { version: versions.signed })}</span>
        )}
        <UnsignedTag unsigned={versions.unsigned} t={t} format={format} />
      </p>
      <Timeline items={items} />
    </>
  )
}

/** Which newer versions a signatory has not signed; nothing where it has signed the newest. */
export function UnsignedTag({ unsigned, t, format }: { unsigned: number[]; t: Translate; format: Format }) {
  if (unsigned.length === 0) return null
  return <Tag tone="accent">{t('agreement.signature.unsigned', { versions: format.list(unsigned.map(String)) })}</Tag>
}
