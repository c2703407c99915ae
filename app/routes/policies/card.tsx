import { useLoaderData } from '@remix-run/react'
import { qrSquares } from '~/auth/qr.server'
import { cardPartsOf } from '~/domain/policies/card'
import { findCard } from '~/domain/policies/cards.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { plainText } from '~/platform/markdown'
import { Page, Stack } from '~/ui/layout/page'
import { CardPlaces } from '~/ui/policies/card-places'
import { OfficerCard } from '~/ui/policies/officer-card'
import { ButtonLink } from '~/ui/primitives/button'
import { PrintButton } from '~/ui/primitives/print-button'

export const loader = open.read(
  async ({ db, actor, params, url, site, today, t, context }) => {
    const { policy, version, place, others, code } = await findCard(
      db,
      actor,
      params.slug ?? '',
      url.searchParams.get('place'),
      today,
    )
    return {
      title: t('policies.card.title', { title: policy.title }),
      slug: policy.slug,
      name: policy.title,
      programme: site.programmeName,
      version: version.version,
      effectiveOn: version.effectiveOn,
      place,
      others,
      parts: cardPartsOf(policy.title, version.text).map((part) => ({
        title: plainText(part.title),
        lines: part.lines.map(plainText),
      })),
      contact: [site.contactPhone, site.contactEmail].filter(Boolean),
      code,
      squares: await qrSquares(`${context.env.appUrl}${paths.cardCheck(code)}`),
      today,
    }
  },
  { shared: true },
)

export default function Card() {
  const card = useLoaderData<typeof loader>()
  const { title, slug, name, programme, version, effectiveOn, place, others, parts, contact, code, squares, today } =
    card
  const t = useT()
  const format = useFormat()
  const asked = place ?? undefined
  return (
    <Page
      title={title}
      lead={<span className="ac-no-print">{t('policies.card.lead')}</span>}
      actions={
        <>
          <ButtonLink look="secondary" href={paths.officerCardFile(slug, 'wallet', asked)}>
            {t('policies.card.wallet')}
          </ButtonLink>
          <ButtonLink look="secondary" href={paths.officerCardFile(slug, 'sheet', asked)}>
            {t('policies.card.sheet')}
          </ButtonLink>
          <PrintButton />
        </>
      }
      crumbs={[
        { label: t('policies.title'), href: paths.policies() },
        { label: name, href: paths.policy(slug) },
        { label: t('policies.card') },
      ]}
    >
      <Stack>
        <CardPlaces slug={slug} place={place} others={others} />
        <OfficerCard
          programme={programme}
          title={place ? t('policies.card.inPlace', { title: name, place }) : name}
          parts={parts}
          version={String(version)}
          effective={t('policies.card.effective', { day: format.day(effectiveOn) })}
          contact={contact}
          check={{
            squares,
            code,
            label: t('policies.card.qr', { address: code }),
            words: t('policies.card.check'),
          }}
          foot={t('policies.card.foot', { day: format.day(today) })}
        />
      </Stack>
    </Page>
  )
}
