import { hashToken } from '../access/token.server'

export const forgottenPrefix = 'sha256:'

/**
 * What is kept of an address that ended its subscription: enough to know it again when it is typed in, so that nobody
 * begins again what its owner ended, and nothing that can be written to.
 */
export const forgottenAddress = (email: string): string => `${forgottenPrefix}${hashToken(`address ${email}`)}`
