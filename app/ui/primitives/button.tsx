import type { ReactNode } from 'react'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger' | 'marigold' | 'on-dark'

const looks: Record<Look, string> = {
  primary: 'usa-button',
  secondary: 'usa-button usa-button--outline',
  quiet: 'ac-button--quiet',
  danger: 'usa-button ac-button--danger',
  marigold: 'usa-button ac-button--marigold',
  'on-dark': 'usa-button ac-button--on-dark',
}

const classes = (look: Look, small: boolean) => (small ? `${looks[look]} ac-button--small` : looks[look])

type ButtonProps = {
  children: ReactNode
  /** One primary a form. `quiet` looks like a link; `marigold` and `on-dark` are for dark grounds. */
  look?: Look
  small?: boolean
  type?: 'submit' | 'button'
  name?: string
  value?: string
  formAction?: string
  /** What a screen reader hears where several buttons carry the same words. */
  label?: string
}

/** A button that sends its form. Buttons that do nothing without a script do not exist here. */
export function Button({ look = 'primary', small = false, type = 'submit', label, children, ...rest }: ButtonProps) {
  return (
    <button className={classes(look, small)} type={type} aria-label={label} {...rest}>
      {children}
    </button>
  )
}

type ButtonLinkProps = { href: string; children: ReactNode; look?: Look; small?: boolean; download?: boolean }

/** A link that looks like a button: the next step of a page. */
export function ButtonLink({ href, look = 'primary', small = false, download, children }: ButtonLinkProps) {
  return (
    <a className={classes(look, small)} href={href} download={download}>
      {children}
    </a>
  )
}

export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="ac-buttons">{children}</div>
}

type PostButtonProps = {
  action: string
  children: ReactNode
  look?: Look
  small?: boolean
  /** Hidden fields sent along. */
  values?: Record<string, string>
  label?: string
}

/** A form of one button: for writes that need no typing. */
export function PostButton({ action, values = {}, children, ...button }: PostButtonProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...button}>{children}</Button>
    </form>
  )
}
