import argon2 from '@node-rs/argon2'

// OWASP's second recommended setting for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => argon2.hash(password, cost)

let stand: Promise<string> | undefined
/** True where the password is the hash's. Where there is no hash the same work is done, so that time tells nothing. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  stand ??= hashPassword('nobody has this password')
  const right = await argon2.verify(stored ?? (await stand), password)
  return stored !== null && right
}
