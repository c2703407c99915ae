// @ts-check
// Small comforts for every page. Each page works without this file.

// A menu closes on Escape (focus goes back to its button) and when focus or a press lands elsewhere.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  const menu = document.querySelector('details.ac-menu[open]')
  if (!(menu instanceof HTMLDetailsElement)) return
  menu.open = false
  menu.querySelector('summary')?.focus()
})

for (const kind of ['pointerdown', 'focusin']) {
  document.addEventListener(kind, (event) => {
    for (const menu of document.querySelectorAll('details.ac-menu[open]')) {
      if (event.target instanceof Node && menu instanceof HTMLDetailsElement && !menu.contains(event.target)) {
        menu.open = false
      }
    }
  })
}

// Print buttons are hidden until this runs, since only a script can print.
for (const button of document.querySelectorAll('[data-print]')) {
  button.removeAttribute('hidden')
  button.addEventListener('click', () => window.print())
}

// After a refused form the summary is where reading goes on.
const summary = document.querySelector('[data-error-summary]')
if (summary instanceof HTMLElement) summary.focus()

// A form is sent once: a second press while the first is under way is ignored.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (form.dataset.sent) event.preventDefault()
  form.dataset.sent = 'yes'
})
// A form that only waits for a press is sent by itself.
const waiting = document.querySelector('form[data-at-once]')
if (waiting instanceof HTMLFormElement) waiting.requestSubmit()
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent
})
