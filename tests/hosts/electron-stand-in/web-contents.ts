import { EventEmitter } from 'node:events'
import type { Frame, Page } from '@playwright/test'
import type { WebContents as RealWebContents } from 'electron'
import { fromLoopback } from './address-map.ts'
import { StandInEvent } from './event.ts'
import type { StandInSession } from './session.ts'

/** A frame as the main process sees it. */
export interface StandInFrame {
  readonly url: string
  readonly parent: StandInFrame | null
}

type WindowOpenHandler = Parameters<RealWebContents['setWindowOpenHandler']>[0]

/** The page of one window, once it is there. */
export class StandInWebContents extends EventEmitter {
  readonly session: StandInSession
  #page: Page | undefined
  #isCrashed = false
  /** Gives the window a fresh page, as a new process would. */
  readonly #reopen: () => Promise<void>
  #openHandler: WindowOpenHandler | undefined
  #isLoadingByMain = false
  readonly mainFrame: StandInFrame

  constructor(session: StandInSession, reopen: () => Promise<void>) {
    super()
    this.session = session
    this.#reopen = reopen
    const addressOf = () => fromLoopback(this.page.url())
    this.mainFrame = {
      parent: null,
      get url() {
        return addressOf()
      },
    }
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('The window has no page yet')
    return this.#page
  }

  attach(page: Page): void {
    this.#page = page
    page.on('popup', popup => void popup.close().catch(() => undefined))
    page.on('crash', () => {
      this.#isCrashed = true
      this.emit('render-process-gone', new StandInEvent(), { reason: 'crashed' })
    })
  }

  frameOf(frame: Frame): StandInFrame {
    const parent = frame.parentFrame()
    return parent === null ? this.mainFrame : { url: fromLoopback(frame.url()), parent: this.frameOf(parent) }
  }

  /** Whether a navigation may go on: always where the main process asked for it, else unless a listener prevents it. */
  mayNavigate(address: string): boolean {
    if (this.#isLoadingByMain) return true
    const event = new StandInEvent()
    this.emit('will-navigate', event, address)
    return !event.defaultPrevented
  }

  /** What the window-open handler says; the stand-in closes every second page anyway. */
  windowOpenAction(url: string): string {
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'no-referrer' },
    } as const
    return this.#openHandler?.(details).action ?? 'deny'
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }

  async loadURL(address: string): Promise<void> {
    this.#isLoadingByMain = true
    try {
      if (this.#isCrashed) {
        this.#isCrashed = false
        const gone = this.page
        await this.#reopen()
        await gone.close()
      }
      await this.page.goto(await this.session.toLoopback(address), { waitUntil: 'load' })
    } finally {
      this.#isLoadingByMain = false
    }
  }

  getURL(): string {
    return fromLoopback(this.page.url())
  }

  /** A real crash of the page's process. */
  forcefullyCrashRenderer(): void {
    void this.page
      .context()
      .newCDPSession(this.page)
      // The answer never comes: the process that would give it is gone.
      .then(session => session.send('Page.crash').catch(() => undefined))
  }

  async setVisualZoomLevelLimits(_least: number, _most: number): Promise<void> {}
  closeDevTools(): void {}
}
