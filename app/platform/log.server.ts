import { pino } from 'pino'
import type { Unsealed } from '~/domain/sealing/sealed'

/** What a line says; nothing sealed can be given to it. */
type Write = <T extends object>(line: Unsealed<T> & T, message?: string) => void
export type Log = Record<'info' | 'warn' | 'error' | 'debug', Write> & {
  isLevelEnabled: ReturnType<typeof pino>['isLevelEnabled']
}
/** Structured lines without personal data: paths are shortened, bodies and addresses are never given to it. */
export const makeLog = (level: string): Log => pino({ level, base: undefined })

/** The path as a log may hold it: whatever looks like an id, code or token is replaced. */
export const loggablePath = (path: string): string =>
  path
    .split('/')
    .map((part) => (part.length > 15 || /\d.*\d.*\d.*\d.*[A-Z]/i.test(part) ? ':id' : part))
    .join('/')
