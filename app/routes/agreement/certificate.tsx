import { useLoaderData } from '@remix-run/react'
import { findCertificate } from '~/domain/agreement/signatories.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Certificate } from '~/ui/agreement/certificate'
import { Page } from '~/ui/layout/page'
import { Notice } from '~/ui/primitives/notice'
import { PrintButton } from '~/ui/primitives/print-button'

export const loader = open.read(
  async ({ db, actor, params, site, today, context, t }) => {
    const { signature, organisation, document, code } = await findCertificate(db, actor, params.signatureId ?? '')
    return {
      title: t('agreement.certificate.title'),
      ...{ signature, code, today },
      organisation: { name: organisation.name, slug: organisation.slug },
      version: document?.version ?? null,
      coalition: site.coalitionName,
      programme: site.programmeName,
      address: `${context.env.appUrl}${paths.signatories()}`,
    }
  },
  { shared: true },
)

export default function SignatureCertificate() {
  const { title, organisation, signature, today, ...rest } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const { withdrawnOn } = signature
  return (
    <Page
      title={title}
      actions={<PrintButton />}
      crumbs={[
        { label: t('agreement.signatories.title'), href: paths.signatories() },
        { label: organisation.name, href: paths.organisation(organisation.slug) },
        { label: t('agreement.signature.certificate') },
      ]}
    >
      {withdrawnOn && (
        <Notice tone="warning">
          {t(withdrawnOn > today ? 'agreement.certificate.withdraws' : 'agreement.certificate.withdrawn', {
            day: format.day(withdrawnOn),
          })}
        </Notice>
      )}
      <Certificate organisation={organisation.name} signature={signature} today={today} {...rest} />
    </Page>
  )
}
