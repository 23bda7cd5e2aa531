/** A new operation id: 128 random bits in hex. Make it when the form opens, so that a second press is the same operation. */
export function newOperationId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}
