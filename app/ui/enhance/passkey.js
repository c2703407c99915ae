// @ts-check
// Passkeys need a script: only a script can ask the browser for one. Each form says by data-passkey where its question
// comes from, and sends the browser's answer as text. Without this file the other ways of signing in remain.

/** @param {string} text */
const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
/** @param {ArrayBuffer} bytes */
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

/** @param {any} options */
async function create(options) {
  const publicKey = {
    ...options,
    challenge: toBytes(options.challenge),
    user: { ...options.user, id: toBytes(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(known),
  }
  const made = /** @type {PublicKeyCredential} */ (await navigator.credentials.create({ publicKey }))
  const response = /** @type {AuthenticatorAttestationResponse} */ (made.response)
  return answerOf(made, {
    attestationObject: toText(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  })
}

/** @param {any} options */
async function use(options) {
  const publicKey = {
    ...options,
    challenge: toBytes(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(known),
  }
  const found = /** @type {PublicKeyCredential} */ (await navigator.credentials.get({ publicKey }))
  const response = /** @type {AuthenticatorAssertionResponse} */ (found.response)
  return answerOf(found, {
    authenticatorData: toText(response.authenticatorData),
    signature: toText(response.signature),
    ...(response.userHandle ? { userHandle: toText(response.userHandle) } : {}),
  })
}

/** @param {any} credential */
const known = (credential) => ({ ...credential, id: toBytes(credential.id) })

/**
 * @param {PublicKeyCredential} credential
 * @param {Record<string, unknown>} response
 */
const answerOf = (credential, response) => ({
  id: credential.id,
  rawId: toText(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  clientExtensionResults: credential.getClientExtensionResults(),
  response: { clientDataJSON: toText(credential.response.clientDataJSON), ...response },
})

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!(form instanceof HTMLFormElement) || !window.PublicKeyCredential) continue
  for (const part of form.querySelectorAll('[data-passkey-ready]')) part.removeAttribute('hidden')
  for (const part of form.querySelectorAll('[data-passkey-none]')) part.setAttribute('hidden', '')
  let busy = false
  form.addEventListener(
    'submit',
    async (event) => {
      const field = form.elements.namedItem('response')
      if (!(field instanceof HTMLInputElement) || field.value !== '') return
      event.preventDefault()
      // The page's own guard against a second press must not see this one: the form is not sent yet.
      event.stopImmediatePropagation()
      if (busy) return
      busy = true
      const failed = form.querySelector('[data-passkey-failed]')
      failed?.setAttribute('hidden', '')
      try {
        const asked = await fetch(form.dataset.options ?? '', { method: 'POST', body: new URLSearchParams() })
        if (!asked.ok || asked.redirected) return location.reload()
        const options = await asked.json()
        field.value = JSON.stringify(form.dataset.passkey === 'create' ? await create(options) : await use(options))
        form.requestSubmit()
      } catch {
        failed?.removeAttribute('hidden')
      } finally {
        busy = false
      }
    },
    { capture: true },
  )
}
