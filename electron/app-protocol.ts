import type { Protocol } from 'electron'
import type { CenterAnswers } from '#host/host-app.ts'
import { withSecurityHeaders } from '#host/security-headers.ts'
import { APP_HOST, APP_SCHEME, isOwnAddress } from './app-address.ts'

/** What the scheme may do; told to Electron before the app is ready. */
export const SCHEME_PRIVILEGES = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
} as const

/** A request of a page under the address the center knows on every host, with its body still unread. */
function centerRequest(request: Request): Request {
  const { pathname, search } = new URL(request.url)
  return new Request(`http://${APP_HOST}${pathname}${search}`, request)
}

/** Answers app://center/ in one session: pages, fonts and the center itself. No port is opened. */
export function handleAppScheme(protocol: Protocol, host: CenterAnswers): void {
  protocol.handle(APP_SCHEME, async request =>
    isOwnAddress(request.url)
      ? host.fetch(centerRequest(request), { isOwnMachine: true })
      : withSecurityHeaders(new Response(null, { status: 404 })),
  )
}
