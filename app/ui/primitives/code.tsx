import type { ReactNode } from 'react'

/** A code to be copied by hand or read out, such as a receipt's. */
export function Code({ label, children }: { label?: ReactNode; children: ReactNode }) {
  return (
    <div className="ac-stack ac-stack--tight">
      {label && <div className="ac-muted">{label}</div>}
      <div>
        <span className="ac-code">{children}</span>
      </div>
    </div>
  )
}
