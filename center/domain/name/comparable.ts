/** What carries no meaning when texts are compared: everything but letters and digits of every script. */
const MARKS = /[^\p{L}\p{N}]+/gu

/** A text as it is compared: one width, small letters, no blanks and marks. */
export function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(MARKS, '')
}
