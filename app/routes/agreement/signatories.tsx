import { useLoaderData } from '@remix-run/react'
import { findCertificate, findSignatureByCode, listSignatories } from '~/domain/agreement/signatories.server'
import { askedDay } from '~/domain/policies/asked-day'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { UnsignedTag } from '~/ui/agreement/signatory-record'
import { FilterBar } from '~/ui/forms/filter-bar'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section, Stack } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { PrintButton } from '~/ui/primitives/print-button'
import { Tag } from '~/ui/primitives/tag'

export const loader = open.read(
  async ({ db, actor, site, url, today, t }) => {
    const on = askedDay(url.searchParams.get('on'), today)
    const code = (url.searchParams.get('code') ?? '').trim().slice(0, 40)
    const match = code ? await findSignatureByCode(db, actor, code) : null
    const certificate = match && (await findCertificate(db, actor, match.id))
    return {
      title: t('agreement.signatories.title'),
      ...{ on, code, isToday: on === today },
      found: certificate && {
        id: certificate.signature.id,
        organisation: certificate.organisation.name,
        document: certificate.signature.document,
      },
      ...(await listSignatories(db, actor, on, site.timeZone)),
    }
  },
  { shared: true },
)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Signatories() {
  const { title, on, code, isToday, found, present, former } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = { values: { on, code } }
  const day = isToday ? undefined : on
  return (
    <Page
      title={title}
      lead={t('agreement.signatories.lead')}
      actions={
        <>
          <ButtonLink look="secondary" href={paths.agreement()}>
            {t('agreement.signatories.agreement')}
          </ButtonLink>
          <ButtonLink look="secondary" href={paths.signatoriesCsv(day)} download>
            {t('agreement.signatories.csv')}
          </ButtonLink>
          <PrintButton />
        </>
      }
    >
      <FilterBar
        label={t('agreement.signatories.filter')}
        clearHref={isToday && !code ? undefined : paths.signatories()}
        note={t('agreement.signatories.onDay', { day: format.day(on) })}
      >
        <TextInput form={form} name="on" type="date" label={t('agreement.signatories.day')} width="medium" optional />
        <TextInput
          form={form}
          name="code"
          label={t('agreement.signatories.code')}
          hint={t('agreement.signatories.codeHint')}
          width="medium"
          maxLength={40}
          autoComplete="off"
          optional
        />
      </FilterBar>
      {code && <CodeAnswer found={found} />}
      <Stack gap="loose">
        <Present rows={present} />
        {former.length > 0 && <Former rows={former} />}
      </Stack>
    </Page>
  )
}

function CodeAnswer({ found }: Pick<Data, 'found'>) {
  const t = useT()
  if (!found) return <Notice tone="warning">{t('agreement.signatories.codeUnknown')}</Notice>
  const { id, organisation, document } = found
  return (
    <Notice tone="success">
      {t('agreement.signatories.codeFound', { organisation, document })}{' '}
      <a href={paths.certificate(id)}>{t('agreement.signatories.codeOpen')}</a>
    </Notice>
  )
}

function Present({ rows }: { rows: Data['present'] }) {
  const t = useT()
  const format = useFormat()
  return (
    <DataTable
      caption={t('agreement.signatories.caption', { n: rows.length })}
      rows={rows}
      rowKey={(row) => row.organisation.id}
      stack
      empty={<EmptyState title={t('agreement.signatories.none')}>{t('agreement.signatories.noneWhy')}</EmptyState>}
      columns={[
        {
          key: 'organisation',
          header: t('organisations.one'),
          rowHeader: true,
          cell: ({ organisation }) => <a href={paths.organisation(organisation.slug)}>{organisation.name}</a>,
        },
        {
          key: 'version',
          header: t('agreement.signatories.version'),
          cell: (row) => (
            <>
              {row.signed ?? t('agreement.signatories.earlier')}{' '}
              <UnsignedTag unsigned={row.unsigned} t={t} format={format} />
            </>
          ),
        },
        {
          key: 'signed',
          header: t('agreement.signatories.signedOn'),
          cell: (row) => (
            <ul className="ac-plain">
              {row.signatures.map((one) => (
                <li key={one.id}>
                  <a href={paths.certificate(one.id)} title={one.document}>
                    {format.day(one.signedOn)}
                  </a>
                  , {one.signedBy}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'jurisdictions',
          header: t('agreement.signatories.jurisdictions'),
          cell: (row) => placesOf(row.signatures, format) || t('agreement.signatories.everywhere'),
        },
        {
          key: 'conditions',
          header: t('agreement.signature.conditions'),
          cell: (row) => row.signatures.flatMap((one) => one.terms || []).join(' ') || '–',
        },
        {
          key: 'state',
          header: t('organisations.agreement'),
          cell: (row) =>
            row.endsOn ? (
              <Tag tone="warning">{t('agreement.signatories.ends', { day: format.day(row.endsOn) })}</Tag>
            ) : (
              <Tag tone="success" icon="check">
                {t('organisations.directory.standing.signed')}
              </Tag>
            ),
        },
      ]}
    />
  )
}

const placesOf = (signatures: { jurisdictions: string[] }[], format: ReturnType<typeof useFormat>): string =>
  format.list([...new Set(signatures.flatMap((one) => one.jurisdictions))])

function Former({ rows }: { rows: Data['former'] }) {
  const t = useT()
  const format = useFormat()
  return (
    <Section title={t('agreement.signatories.former')} lead={t('agreement.signatories.formerLead')}>
      <Rows>
        {rows.map(({ organisation, signatures, by, endedOn }) => (
          <Row
            key={organisation.id}
            title={organisation.name}
            href={paths.organisation(organisation.slug)}
            meta={t('agreement.signatories.signedFrom', { day: format.day(signatures[0]?.signedOn ?? endedOn) })}
            end={<Tag>{t(`agreement.signatories.former.${by}`, { day: format.day(endedOn) })}</Tag>}
          />
        ))}
      </Rows>
    </Section>
  )
}
