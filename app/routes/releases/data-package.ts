import { strToU8, zipSync } from 'fflate'
import { dataPackageOf } from '~/domain/releases/published/data-package'
import { findPublishedRelease } from '~/domain/releases/releases.server'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { plainText } from '~/platform/markdown'
import { columnWords } from '~/ui/measures/column-words'

/** Every table of a release with its definitions, in one file. */
export const loader = open.read(
  async ({ db, params, site, t, locale, context }) => {
    const release = await findPublishedRelease(db, params.slug ?? '')
    const { appUrl } = context.env
    const files = dataPackageOf(
      { ...release, summary: plainText(release.summary) },
      release.tables,
      {
        language: locale,
        publisher: site.coalitionName,
        address: `${appUrl}${paths.release(release.slug)}`,
        addressOf: (position) => `${appUrl}${paths.releaseNumbers(release.slug, position)}`,
      },
      columnWords(t),
    )
    const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
      mtime: release.publishedAt,
    })
    return new Response(zip as BodyInit, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="${release.slug}-datapackage.zip"`,
      },
    })
  },
  { shared: true },
)
