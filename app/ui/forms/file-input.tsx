import { controlOf, Field, type FieldProps } from './field'

type FileInputProps = FieldProps & {
  /** As in HTML, e.g. ".csv,text/csv". A convenience only: the server decides. */
  accept?: string
  multiple?: boolean
}

/** A file to send; the form must be `multipart`. Say size and kinds in `hint`. A chosen file cannot be filled in again. */
export function FileInput({ form, name, label, hint, optional, accept, multiple }: FileInputProps) {
  const field = { form, name, label, hint, optional }
  return (
    <Field {...field}>
      <div className="ac-file">
        <input type="file" accept={accept} multiple={multiple} {...controlOf(field)} />
      </div>
    </Field>
  )
}
