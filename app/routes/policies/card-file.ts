import { qrSquares } from '~/auth/qr.server'
import { officerCardPdf } from '~/documents/officer-card.server'
import { cardPartsOf } from '~/domain/policies/card'
import { findCard } from '~/domain/policies/cards.server'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { plainText } from '~/platform/markdown'

/** The card in force as a PDF: `size=wallet` in the size of a bank card, otherwise a sheet of the country's paper. */
export const loader = open.read(
  async ({ db, actor, params, url, site, today, t, format, locale, context }) => {
    const slug = params.slug ?? ''
    const { policy, version, place, code } = await findCard(db, actor, slug, url.searchParams.get('place'), today)
    const address = `${context.env.appUrl}${paths.cardCheck(code)}`
    const size = url.searchParams.get('size') === 'wallet' ? 'wallet' : site.terminology === 'en-GB' ? 'a4' : 'letter'
    const title = place ? t('policies.card.inPlace', { title: policy.title, place }) : policy.title
    const bytes = await officerCardPdf(
      {
        title,
        programme: site.programmeName,
        parts: cardPartsOf(policy.title, version.text).map((part) => ({
          title: plainText(part.title),
          lines: part.lines.map(plainText),
        })),
        words: {
          version: t('policies.card.version', {
            version: version.version,
            day: format.day(version.effectiveOn),
          }),
          contact: [site.contactPhone, site.contactEmail].filter(Boolean),
          check: t('policies.card.check'),
          code,
          address: `${context.env.appUrl}${paths.cardChecks()}`,
          qr: t('policies.card.qr', { address }),
        },
        qr: await qrSquares(address),
        language: locale,
        madeOn: today,
      },
      size,
    )
    return new Response(bytes as BodyInit, {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="${slug}-v${version.version}-${size}.pdf"`,
      },
    })
  },
  { shared: true },
)
