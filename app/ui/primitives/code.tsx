import type { ReactNode } from 'react'

type CodeProps = { label?: ReactNode; children: ReactNode; isAddress?: boolean }

/** A code to be copied by hand or read out, such as a receipt's; an address is smaller, and breaks where it must. */
export function Code({ label, children, isAddress = false }: CodeProps) {
  return (
    <div className="ac-stack ac-stack--tight">
      {label && <div className="ac-muted">{label}</div>}
      <div>
        <span className={isAddress ? 'ac-code ac-code--address' : 'ac-code'}>{children}</span>
      </div>
    </div>
  )
}
