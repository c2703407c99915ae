// Digits of other scripts as plain ones. Pure.

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCharCode(code))

/** The value of a digit: every script has its ten in a row, from nought to nine. */
function valueOfDigit(digit: string): string {
  const plain = digit.normalize('NFKC')
  if (/^\d$/.test(plain)) return plain
  const code = digit.charCodeAt(0)
  let value = 0
  while (value < 9 && isDigit(code - value - 1)) value++
  return String(value)
}

/**
 * The text with the digits of every script, superscripts among them, as plain ones, each in its place. Digits outside of
 * the basic plane, which no keyboard types, stay as they are.
 */
export const withPlainDigits = (text: string): string =>
  text.replace(/[\p{Nd}⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => (digit.length === 1 ? valueOfDigit(digit) : digit))
