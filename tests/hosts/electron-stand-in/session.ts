import { EventEmitter } from 'node:events'
import type { BrowserContext, Page, Request, Route } from '@playwright/test'
import type { Protocol, Session as RealSession } from 'electron'
import { fromLoopback, toLoopback } from './address-map.ts'
import { openBrowser } from './browser.ts'
import { StandInEvent } from './event.ts'
import { recorded } from './recorded.ts'
import { type SchemeHandler, SchemeListener } from './scheme-listener.ts'

type RequestHandler = NonNullable<Parameters<RealSession['setPermissionRequestHandler']>[0]>
type CheckHandler = NonNullable<Parameters<RealSession['setPermissionCheckHandler']>[0]>
type DeviceHandler = NonNullable<Parameters<RealSession['setDevicePermissionHandler']>[0]>
type BeforeRequest = (details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void

/** Answers whether a page may follow a navigation it started by itself. */
export type NavigationJudge = (page: Page, address: string) => boolean

/** Inner frames follow the policy of their page; a window that is no frame yet was opened by a page, which none may. */
function mayNavigate(request: Request, address: string): boolean {
  try {
    const frame = request.frame()
    return frame.parentFrame() !== null || StandInSession.judge(frame.page(), address)
  } catch {
    return false
  }
}

/** One partition: a browser context of its own, and the loopback ports of its schemes. */
export class StandInSession extends EventEmitter {
  static judge: NavigationJudge = () => true
  permissionRequestHandler: RequestHandler | undefined
  permissionCheckHandler: CheckHandler | undefined
  devicePermissionHandler: DeviceHandler | undefined
  #beforeRequest: BeforeRequest | undefined
  #context: Promise<BrowserContext> | undefined
  readonly #listeners = new Map<string, SchemeListener>()
  readonly #ports = new Map<string, number>()

  readonly protocol = recorded('protocol', {
    handle: (scheme: string, handler: SchemeHandler): void =>
      void this.#listeners.set(scheme, new SchemeListener(handler)),
  } satisfies Pick<Protocol, 'handle'>)

  readonly webRequest = recorded('webRequest', {
    onBeforeRequest: (handler: BeforeRequest): void => {
      this.#beforeRequest = handler
    },
  })

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.permissionRequestHandler = handler ?? undefined
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.permissionCheckHandler = handler ?? undefined
  }
  setDevicePermissionHandler(handler: DeviceHandler | null): void {
    this.devicePermissionHandler = handler ?? undefined
  }
  setSpellCheckerEnabled(_isEnabled: boolean): void {}

  async toLoopback(address: string): Promise<string> {
    for (const [scheme, listener] of this.#listeners) this.#ports.set(scheme, await listener.port)
    return toLoopback(address, this.#ports)
  }

  async newPage(): Promise<Page> {
    this.#context ??= openBrowser().then(async browser => {
      const context = await browser.newContext({
        viewport: null,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        acceptDownloads: true,
      })
      await context.route('**/*', route => this.#decide(route))
      return context
    })
    const page = await (await this.#context).newPage()
    page.on('download', download => {
      const event = new StandInEvent()
      this.emit('will-download', event, { getURL: () => fromLoopback(download.url()) })
      if (event.defaultPrevented) void download.cancel()
    })
    return page
  }

  async #decide(route: Route): Promise<void> {
    const request = route.request()
    const address = fromLoopback(request.url())
    let isCancelled = request.isNavigationRequest() && !mayNavigate(request, address)
    this.#beforeRequest?.({ url: address }, decision => {
      isCancelled ||= decision.cancel === true
    })
    await (isCancelled ? route.abort('aborted') : route.continue()).catch(() => undefined)
  }

  close(): void {
    for (const listener of this.#listeners.values()) listener.close()
    this.#listeners.clear()
    this.#context = undefined
  }
}

const partitions = new Map<string, StandInSession>()

export const session = recorded('session', {
  fromPartition(partition: string): StandInSession {
    const known = partitions.get(partition) ?? recorded('Session', new StandInSession())
    partitions.set(partition, known)
    return known
  },
})

export function closeSessions(): void {
  for (const open of partitions.values()) open.close()
  partitions.clear()
}
