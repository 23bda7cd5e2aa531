import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'
import { app } from './app.ts'
import { deliver } from './ipc-main.ts'
import { preloadBundle } from './preload-bundle.ts'
import { record, recorded } from './recorded.ts'
import { StandInSession, session } from './session.ts'
import { StandInWebContents } from './web-contents.ts'

let windows: BrowserWindow[] = []

/** For the test itself, whose calls are not the product's. */
export const openWindows = (): readonly BrowserWindow[] => [...windows]

StandInSession.judge = (page, address) =>
  windows.find(window => window.webContents.page === page)?.webContents.mayNavigate(address) ?? false

/** A window: one page of the Chromium behind the stand-in. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: StandInWebContents
  readonly options: BrowserWindowConstructorOptions
  /** Where the main process last put the window; for the test itself. */
  readonly bounds: { x?: number; y?: number } = {}
  readonly #ready: Promise<void>

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    record('new BrowserWindow')
    this.options = options
    const given: unknown = options.webPreferences?.session
    const own = given instanceof StandInSession ? given : session.fromPartition('')
    this.webContents = recorded('webContents', new StandInWebContents(own, () => this.#open(own)))
    this.#ready = this.#open(own)
    const self = recorded('BrowserWindow', this)
    windows.push(self)
    // biome-ignore lint/correctness/noConstructorReturn: the recording twin takes the window's place everywhere
    return self
  }

  static getAllWindows(): BrowserWindow[] {
    record('BrowserWindow.getAllWindows')
    return [...windows]
  }

  async #open(own: StandInSession): Promise<void> {
    const page = await own.newPage()
    this.webContents.attach(page)
    await page.setViewportSize({ width: this.options.width ?? 1280, height: this.options.height ?? 800 })
    await page.exposeBinding('__standInInvoke', ({ frame }, channel: string, sent: unknown[]) =>
      deliver(channel, { sender: this.webContents, senderFrame: this.webContents.frameOf(frame) }, sent),
    )
    const preload = this.options.webPreferences?.preload
    if (preload !== undefined) await page.addInitScript(await preloadBundle(preload))
    page.once('close', () => {
      // A page that crashed was replaced; its window is still there.
      if (this.webContents.page !== page) return
      windows = windows.filter(window => window.webContents !== this.webContents)
      this.emit('closed')
      if (windows.length === 0) app.emit('window-all-closed')
    })
  }

  async loadURL(address: string): Promise<void> {
    await this.#ready
    await this.webContents.loadURL(address)
    this.emit('ready-to-show')
  }

  show(): void {}
  setBounds(bounds: { x?: number; y?: number; width?: number; height?: number }): void {
    Object.assign(this.bounds, bounds)
  }
  setFullScreen(_isFullScreen: boolean): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false
  }
}
