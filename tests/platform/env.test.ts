import { expect, test } from 'vitest'
import { readEnv } from '~/platform/env.server'

const read = (settings: Record<string, string>) => readEnv({ NODE_ENV: 'production', ...settings })

const whole = { OIDC_ISSUER: 'https://login.county.example', OIDC_CLIENT_ID: 'accord', OIDC_CLIENT_SECRET: 'secret' }

test('an agency’s sign-in is set by three settings together, or by none', () => {
  expect(read({}).oidc).toBeNull()
  expect(read(whole).oidc).toMatchObject({ issuer: whole.OIDC_ISSUER, name: 'login.county.example' })
  expect(read({ ...whole, OIDC_NAME: 'Calder County' }).oidc?.name).toBe('Calder County')
  for (const part of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const)
    expect(() => read({ ...whole, [part]: '' })).toThrow(`${part} is missing`)
  expect(() => read({ OIDC_NAME: 'Calder County' })).toThrow('OIDC_ISSUER is missing')
})

test('an agency’s sign-in is reached over https, or on this machine itself', () => {
  expect(() => read({ ...whole, OIDC_ISSUER: 'http://login.county.example' })).toThrow('OIDC_ISSUER must be an https')
  expect(() => read({ ...whole, OIDC_ISSUER: 'county' })).toThrow('OIDC_ISSUER must be')
  expect(read({ ...whole, OIDC_ISSUER: 'http://127.0.0.1:4000' }).oidc?.issuer).toBe('http://127.0.0.1:4000')
})
