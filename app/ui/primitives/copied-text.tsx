import { useId } from 'react'

/** Text to be copied as a whole. It can be selected by keyboard and is sent nowhere. */
export function CopiedText({ label, rows, children }: { label: string; rows: number; children: string }) {
  const id = useId()
  return (
    <div className="ac-stack ac-stack--tight">
      <label htmlFor={id}>{label}</label>
      <textarea className="usa-textarea ac-copied" id={id} rows={rows} readOnly defaultValue={children} />
    </div>
  )
}
