import { useLoaderData } from '@remix-run/react'
import { titleOf } from '~/domain/releases/published/layout'
import { NamedInput } from '~/domain/releases/release'
import { findNamed, nameCell } from '~/domain/releases/tables/naming.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FormButtons } from '~/ui/forms/form-buttons'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { PostButton } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const { release, table, dims } = await findNamed(db, actor, params.slug ?? '', params.tableId ?? '')
  const sides = dims.map((dim) => ({
    name: dim.name,
    title: titleOf(dim),
    options: [dim.root, ...dim.codes].map((code) => ({
      value: code,
      label: code === dim.root ? dim.labels?.[code] || t('releases.total') : (dim.labels?.[code] ?? code),
    })),
  }))
  const words = (cell: string) =>
    sides
      .map(({ name, options }) => {
        const code = cell
          .split('|')
          .find((part) => part.startsWith(`${name}=`))
          ?.slice(name.length + 1)
        return options.find(({ value }) => value === code)?.label ?? options[0]?.label
      })
      .join(', ')
  return {
    title: t('releases.named.title'),
    release: { slug: release.slug, title: release.title },
    table: { id: table.id, title: table.title },
    sides,
    named: table.named.map(({ cell, reason }) => ({ cell, reason, words: words(cell) })),
  }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const place = { slug: params.slug ?? '', tableId: params.tableId ?? '' }
  const input = { ...form.parse(NamedInput), codes: form.group('side') }
  await write((tx) => nameCell(tx, actor, place, input, now))
  return done(paths.releaseTableNamed(place.slug, place.tableId), 'cellNamed')
})

export default function TableNamed() {
  const { title, release, table, sides, named } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <Page
      title={title}
      eyebrow={table.title}
      lead={t('releases.named.lead')}
      crumbs={[
        { label: release.title, href: paths.releaseDraft(release.slug) },
        { label: t('releases.draft.tables'), href: paths.releaseTables(release.slug) },
        { label: title },
      ]}
    >
      <Section title={t('releases.named.list')}>
        {named.length === 0 ? (
          <EmptyState title={t('releases.named.none')} />
        ) : (
          <Rows>
            {named.map(({ cell, reason, words }) => (
              <Row
                key={cell}
                title={words}
                end={
                  <PostButton
                    small
                    look="secondary"
                    action={paths.releaseTableUnnaming(release.slug, table.id)}
                    values={{ cell }}
                    label={t('releases.named.removeNamed', { cell: words })}
                  >
                    {t('releases.named.remove')}
                  </PostButton>
                }
              >
                <p>{reason}</p>
              </Row>
            ))}
          </Rows>
        )}
      </Section>
      <Section title={t('releases.named.add')}>
        <PostForm form={form}>
          {sides.map(({ name, title: side, options }) => (
            <Select key={name} form={form} name={`side.${name}`} label={side} options={options} noEmpty />
          ))}
          <TextArea
            form={form}
            name="reason"
            label={t('releases.named.reason')}
            hint={t('releases.named.reasonHint')}
            rows={2}
          />
          <FormButtons
            submit={t('releases.named.button')}
            back={paths.releasePreview(release.slug)}
            cancel={t('releases.preview.title')}
          />
        </PostForm>
      </Section>
    </Page>
  )
}
