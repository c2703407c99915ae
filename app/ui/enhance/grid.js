// @ts-check
// A grid of counts: sums at its edges, arrow keys between its cells, and a range pasted from a spreadsheet. Without this
// file the fields are typed one after the other, and the server adds up.

for (const table of document.querySelectorAll('[data-count-grid]'))
  if (table instanceof HTMLTableElement) enhance(table)

/** @param {HTMLTableElement} table */
function enhance(table) {
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.querySelectorAll('input')])
  const [first = []] = rows
  const wide = first.length > 1
  const head = table.tHead?.rows[0]
  if (wide && head) head.append(cell('th', table.dataset.total ?? ''))
  const edges = rows.map((_, at) => {
    const edge = cell('td', '')
    if (wide) table.tBodies[0]?.rows[at]?.append(edge)
    return edge
  })
  const foot = document.createElement('tr')
  const title = document.createElement('th')
  title.scope = 'row'
  title.colSpan = (head?.cells.length ?? 1) - first.length - (wide ? 1 : 0)
  title.textContent = table.dataset.total ?? ''
  const sums = first.map(() => cell('td', ''))
  const all = cell('td', '')
  foot.append(title, ...sums, ...(wide ? [all] : []))
  table.createTFoot().append(foot)

  const count = (/** @type {HTMLInputElement | undefined} */ input) => {
    const text = (input?.value ?? '').trim()
    return /^\d{1,9}$/.test(text) ? Number(text) : 0
  }
  const add = (/** @type {number[]} */ numbers) => numbers.reduce((sum, number) => sum + number, 0)
  const total = () => {
    for (const [at, edge] of edges.entries()) edge.textContent = String(add((rows[at] ?? []).map(count)))
    for (const [at, sum] of sums.entries()) sum.textContent = String(add(rows.map((row) => count(row[at]))))
    all.textContent = String(add(rows.flat().map(count)))
  }
  total()
  table.addEventListener('input', total)

  const placeOf = (/** @type {EventTarget | null} */ target) => {
    for (const [row, inputs] of rows.entries()) {
      const column = inputs.findIndex((input) => Object.is(input, target))
      if (column >= 0) return { row, column }
    }
    return null
  }

  table.addEventListener('keydown', (event) => {
    const place = placeOf(event.target)
    if (!place || event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key]
    if (step === undefined) return
    const next = rows[place.row + step]?.[place.column]
    if (event.key === 'Enter' && !next) return
    event.preventDefault()
    next?.focus()
    next?.select()
  })

  table.addEventListener('paste', (event) => {
    const place = placeOf(event.target)
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!place || !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    for (const [down, line] of text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .entries()) {
      for (const [right, value] of line.split('\t').entries()) {
        const input = rows[place.row + down]?.[place.column + right]
        if (input) input.value = value.trim()
      }
    }
    total()
  })
}

/** @param {'td' | 'th'} kind @param {string} text */
function cell(kind, text) {
  const made = document.createElement(kind)
  made.className = 'ac-end'
  made.textContent = text
  if (made instanceof HTMLTableCellElement && kind === 'th') made.scope = 'col'
  return made
}
