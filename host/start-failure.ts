import { hostMessage, isHostMessage, type MessageParams } from './messages.ts'

interface Failure {
  readonly code: string
  readonly params: MessageParams
}

const PORT_CODES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'port.in-use',
  EACCES: 'port.refused',
  EADDRNOTAVAIL: 'port.refused',
  ENOTFOUND: 'port.refused',
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function failureOf(error: unknown): Failure {
  if (!isRecord(error)) return { code: 'unknown', params: {} }
  const { code, params, syscall, port, address, hostname } = error
  if ((syscall === 'listen' || syscall === 'getaddrinfo') && typeof code === 'string')
    return {
      code: PORT_CODES[code] ?? code,
      params: { port: Number(port ?? 0), host: String(address ?? hostname ?? '') },
    }
  return {
    code: typeof code === 'string' ? code : String(error.name ?? 'unknown'),
    params: isRecord(params) ? (params as MessageParams) : {},
  }
}

/**
 * One clear sentence in both languages for whatever kept a host from starting. An error nobody foresaw is named by its code
 * only: paths, statements and personal data stay out of the console.
 */
export function startFailure(error: unknown): string {
  const { code, params } = failureOf(error)
  return isHostMessage(code) ? hostMessage(code, params) : hostMessage('start.failed', { reason: code })
}
