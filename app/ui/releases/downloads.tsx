import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Cluster } from '../layout/page'

/** The files of one published table. */
export function TableDownloads({ slug, id, title }: { slug: string; id: string; title: string }) {
  const t = useT()
  return (
    <div className="ac-no-print">
      <Cluster>
        <a href={paths.releaseTable(slug, id, 'csv')}>{t('releases.download.csv', { title })}</a>
        <a href={paths.releaseTable(slug, id, 'json')}>{t('releases.download.json', { title })}</a>
      </Cluster>
    </div>
  )
}
