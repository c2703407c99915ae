import { useLoaderData } from '@remix-run/react'
import { dimensions } from '#db/schema/words'
import { siteWords } from '~/across/site-words'
import { mayDefineMeasure } from '~/domain/measures/policy'
import { addGroup, listTaxonomies } from '~/domain/measures/taxonomies.server'
import { GroupInput } from '~/domain/measures/taxonomy'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member, open } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Grid, Page, Section } from '~/ui/layout/page'
import { Button, ButtonRow } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { EmptyState } from '~/ui/primitives/empty-state'

export const loader = open.read(
  async ({ db, actor, t }) => ({
    title: t('measures.taxonomies.title'),
    taxonomies: await listTaxonomies(db),
    mayChange: mayDefineMeasure(actor),
  }),
  { shared: true },
)

export const action = member.write(async ({ write, actor, form, site, now }) => {
  const input = form.parse(GroupInput)
  await write((tx) => addGroup(tx, actor, input, siteWords(site).unknown, now))
  return done(`${paths.taxonomies()}#${input.dimension}`, 'groupAdded')
})

export default function Taxonomies() {
  const { title, taxonomies, mayChange } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      lead={t('measures.taxonomies.lead')}
      crumbs={[
        { label: t('releases.title'), href: paths.progress() },
        { label: t('measures.title'), href: paths.measures() },
        { label: title },
      ]}
    >
      {taxonomies.length === 0 ? (
        <EmptyState title={t('measures.taxonomies.none')}>{t('measures.taxonomies.noneText')}</EmptyState>
      ) : (
        <Grid size="half">
          {taxonomies.map(({ dimension, codes }) => (
            <Card key={dimension} title={<span id={dimension}>{t(`dimension.${dimension}`)}</span>} level={2}>
              <ul className="ac-plain">
                {codes.map(({ code, label, endedOn }) => (
                  <li key={code}>
                    {mayChange ? <a href={paths.taxonomyGroup(dimension, code)}>{label}</a> : label}
                    {endedOn && (
                      <span className="ac-muted">
                        {' '}
                        ({t('measures.taxonomies.ended', { date: format.day(endedOn) })})
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </Grid>
      )}
      {mayChange && <Add />}
    </Page>
  )
}

function Add() {
  const t = useT()
  const form = useForm({})
  return (
    <Section title={t('measures.taxonomies.add')} lead={t('measures.taxonomies.addLead')}>
      <PostForm form={form} action={paths.taxonomies()}>
        <Select
          form={form}
          name="dimension"
          label={t('measures.taxonomies.dimension')}
          options={dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
        />
        <TextInput
          form={form}
          name="label"
          label={t('measures.taxonomies.label')}
          hint={t('measures.taxonomies.labelHint')}
          maxLength={80}
        />
        <ButtonRow>
          <Button>{t('measures.taxonomies.addButton')}</Button>
        </ButtonRow>
      </PostForm>
    </Section>
  )
}
