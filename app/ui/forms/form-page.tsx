import type { ReactNode } from 'react'
import type { FormState } from '~/http/form-state'
import { Page, type PageProps } from '../layout/page'
import { Notice } from '../primitives/notice'
import { FormButtons } from './form-buttons'
import { PostForm } from './post-form'
import { RevisionGuard, type Watched } from './revision'
import type { Trail } from './trails'

type FormPageProps = Pick<PageProps, 'eyebrow' | 'lead' | 'meta'> & {
  form: FormState
  title: string
  /** The pages above this one, from the first down; the page itself comes last by its title. */
  crumbs?: Trail
  /** What the page is called among its crumbs, where that is not its title. */
  here?: string
  /** Where Cancel leads: the page above unless said; null where there is no way back. */
  back?: string | null
  cancel?: string
  /** What the button says. */
  submit: string
  /** What is done cannot be undone: the button is red. */
  danger?: boolean
  /** What somebody must know before they fill the form in. */
  warning?: ReactNode
  /** What else stands between the page's head and the form. */
  above?: ReactNode
  below?: ReactNode
  /** Guards against overwriting somebody else's change: the revision that is shown, and what it says. */
  revision?: number
  watched?: Watched[]
  /** Where the form posts to; the page's own address unless said. */
  action?: string
  multipart?: boolean
  trap?: boolean
  /** What stands in the form's place while there is nothing that it could send. */
  instead?: ReactNode
  /** The fields. Without any the page asks for a confirmation. */
  children?: ReactNode
}

/**
 * A page of one form: crumbs, title, what stood and what stands where it is stale, the error summary, its fields, the
 * button and the way back. Where the form came back, the title begins with "Error:" (Page says so by itself).
 */
export function FormPage({ form, title, crumbs, here, eyebrow, lead, meta, above, below, ...rest }: FormPageProps) {
  const { submit, danger, warning, revision, watched, action, multipart, trap, instead, children } = rest
  const { back = crumbs?.at(-1)?.[1] ?? null, cancel } = rest
  const trail = crumbs && [...crumbs.map(([label, href]) => ({ label, href })), { label: here ?? title }]
  return (
    <Page title={title} eyebrow={eyebrow} lead={lead} meta={meta} crumbs={trail}>
      {warning && <Notice tone="warning">{warning}</Notice>}
      {above}
      {instead || (
        <PostForm form={form} action={action} multipart={multipart} trap={trap}>
          {revision !== undefined && <RevisionGuard form={form} revision={revision} watched={watched ?? []} />}
          {children}
          <FormButtons submit={submit} back={back} cancel={cancel} danger={danger} />
        </PostForm>
      )}
      {below}
    </Page>
  )
}
