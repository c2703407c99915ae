import { part } from './parts'

export const devPaths = {
  mailbox: () => '/dev/mailbox',
  letter: (id: string) => `/dev/mailbox/${part(id)}`,
  letterHtml: (id: string) => `/dev/mailbox/${part(id)}/html`,
} as const
