import { EventEmitter } from 'node:events'
import { closeBrowser } from './browser.ts'
import { StandInEvent } from './event.ts'
import { recorded } from './recorded.ts'
import { closeSessions } from './session.ts'

class StandInApp extends EventEmitter {
  isPackaged = false
  readonly switches = new Set<string>()
  readonly commandLine = recorded('app.commandLine', { hasSwitch: (name: string) => this.switches.has(name) })

  async whenReady(): Promise<void> {}
  enableSandbox(): void {}
  requestSingleInstanceLock(): boolean {
    return true
  }
  getName(): string {
    return 'county-mediation-center'
  }
  getAppPath(): string {
    return process.cwd()
  }
  getPath(name: string): string {
    return process.env[`STANDIN_${name.toUpperCase()}`] ?? `out/stand-in/${name}`
  }
  quit(): void {
    const event = new StandInEvent()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exit(0)
  }
  exit(code = 0): void {
    closeSessions()
    void closeBrowser().then(() => this.emit('quit', new StandInEvent(), code))
  }
}

/** For the test itself, whose calls are not the product's. */
export const standInApp = new StandInApp()

export const app = recorded('app', standInApp)
