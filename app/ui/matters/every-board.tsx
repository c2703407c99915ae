import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { type ListedMatter, MatterRows } from './matter-rows'

type Props = {
  bodies: { id: string; slug: string; name: string }[]
  matters: (ListedMatter & { bodyId: string | null })[]
}

/** What waits everywhere, by the body that has it, each with the way to its own board. */
export function EveryBoard({ bodies, matters }: Props) {
  const t = useT()
  const columns = [...bodies, { id: null, slug: '', name: t('matters.noBody') }]
  return columns.map((column) => {
    const own = matters.filter((matter) => matter.bodyId === column.id)
    return (
      own.length > 0 && (
        <Section
          key={column.id ?? 'none'}
          title={column.name}
          action={column.slug && <a href={paths.matters({ body: column.slug })}>{t('matters.board')}</a>}
        >
          <MatterRows matters={own} />
        </Section>
      )
    )
  })
}
