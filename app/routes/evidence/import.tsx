import { useLoaderData } from '@remix-run/react'
import { Forbidden, Invalid } from '~/domain/errors'
import { mostEvidenceBytes, readEvidence } from '~/domain/evidence/evidence-file'
import { importEvidence } from '~/domain/evidence/importing.server'
import { mayImportEvidence } from '~/domain/evidence/policy'
import { evidenceProblem } from '~/domain/evidence/problem-words'
import { manyProblems } from '~/domain/uploads/words'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FileInput } from '~/ui/forms/file-input'
import { FormPage } from '~/ui/forms/form-page'
import { Notice } from '~/ui/primitives/notice'
import { FileProblems } from '~/ui/uploads/file-problems'

export const loader = member.read(async ({ actor, t, url }) => {
  if (!mayImportEvidence(actor)) throw new Forbidden()
  const counts = /^(\d{1,5})-(\d{1,5})-(\d{1,5})$/.exec(url.searchParams.get('done') ?? '')
  const [, added, changed, same] = counts ?? []
  return { title: t('evidence.import.title'), done: counts ? { added, changed, same } : null }
})

export const action = member.write(async ({ write, actor, form, now }) => {
  if (!mayImportEvidence(actor)) throw new Forbidden()
  const file = form.file('figures')
  if (!file) throw new Invalid({ figures: 'evidence.import.none' })
  if (file.size > mostEvidenceBytes) throw new Invalid({ figures: 'evidence.file.too-large' })
  const read = readEvidence(new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) throw new Invalid(manyProblems('figures', read.problems.map(evidenceProblem)))
  const { added, changed, same } = await write((tx) => importEvidence(tx, actor, read.figures, now))
  return done(paths.evidenceImport([added.length, changed.length, same].join('-')), 'evidenceImported')
})

export default function EvidenceImport() {
  const { title, done: counts } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('evidence.import.lead')}
      crumbs={[[t('evidence.title'), paths.evidence()]]}
      submit={t('evidence.import.button')}
      action={paths.evidenceImport()}
      multipart
      above={
        counts && (
          <Notice tone="info">
            {t('evidence.import.done', {
              added: counts.added ?? '',
              changed: counts.changed ?? '',
              same: counts.same ?? '',
            })}
          </Notice>
        )
      }
    >
      <FileInput
        form={form}
        name="figures"
        label={t('evidence.import.file')}
        hint={t('evidence.import.fileHint')}
        accept=".csv,text/csv"
      />
      <FileProblems
        form={form}
        field="figures"
        title={t('evidence.import.wrong')}
        note={t('releases.tables.nothingKept')}
      />
    </FormPage>
  )
}
