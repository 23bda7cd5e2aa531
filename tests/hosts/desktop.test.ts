import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bridgeChannel } from '../../electron/bridge-contract.ts'
import { PERMISSIONS } from '../../electron/permissions.ts'
import { displays, standInScreen } from './electron-stand-in/electron.ts'
import { StandInEvent } from './electron-stand-in/event.ts'
import { deliver } from './electron-stand-in/ipc-main.ts'
import { type StandInDesktop, startStandIn } from './electron-stand-in/start-stand-in.ts'
import { createStubCenter, STUB_ACCOUNT } from './stub-center.ts'
import { openTestPages } from './test-pages.ts'

const KINDS = ['staff', 'kiosk', 'display'] as const
let desktop: StandInDesktop

function open(kind: (typeof KINDS)[number]) {
  const window = desktop.windows[KINDS.indexOf(kind)]
  if (window === undefined) throw new Error(`no ${kind} window`)
  return { options: window.options, contents: window.webContents, page: window.webContents.page }
}

beforeAll(async () => {
  desktop = await startStandIn(createStubCenter(), await openTestPages(), KINDS)
})
afterAll(() => desktop.stop())

describe('windows', () => {
  it.each(KINDS)('opens the %s page isolated, sandboxed and without Node', kind => {
    const { options, contents } = open(kind)
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      allowRunningInsecureContent: false,
    })
    expect(contents.getURL()).toBe(`app://center/${kind === 'staff' ? 'index' : kind}.html`)
    expect([options.kiosk ?? false, options.fullscreen ?? false]).toEqual([kind === 'kiosk', kind !== 'staff'])
  })

  it('runs own scripts in a secure context with one frozen bridge and no way around it', async () => {
    const found = await open('staff').page.evaluate(() => ({
      isSecure: isSecureContext,
      started: document.documentElement.dataset.started,
      bridge: Object.keys(Reflect.get(window, 'centerHost') ?? {}).sort(),
      isFrozen: Object.isFrozen(Reflect.get(window, 'centerHost')),
      leaks: ['require', 'process', 'module', 'ipcRenderer', '__standInInvoke'].filter(name => name in window),
    }))
    expect(found).toEqual({
      isSecure: true,
      started: 'yes',
      bridge: ['kind', 'leaveKiosk'],
      isFrozen: true,
      leaks: [],
    })
  })

  it('gives each kind a storage of its own', async () => {
    await open('staff').page.evaluate(() => localStorage.setItem('left', 'by staff'))
    expect(await open('kiosk').page.evaluate(() => localStorage.getItem('left'))).toBeNull()
  })
})

describe('lock-down', () => {
  it('stays on its page and opens no other', async () => {
    const { page, contents } = open('kiosk')
    const before = contents.getURL()
    for (const target of ['http://example.com/', 'file:///etc/passwd', '/display.html'])
      await page
        .evaluate(address => void Object.assign(window.location, { href: address }), target)
        .catch(() => undefined)
    expect(await page.evaluate(() => window.open('/index.html') === null || true)).toBe(true)
    await expect.poll(() => page.context().pages().length).toBe(1)
    expect(contents.windowOpenAction('https://example.com/')).toBe('deny')
    expect(contents.getURL()).toBe(before)
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
      const event = new StandInEvent()
      contents.emit(name, event)
      expect(event.defaultPrevented, name).toBe(true)
    }
  })

  it('denies every permission but copying text and the microphone, asked or checked, and every device', () => {
    const { session } = open('staff').contents
    for (const [permission, { isAllowed }] of Object.entries(PERMISSIONS)) {
      const answers: boolean[] = []
      for (const requestingUrl of ['app://center/index.html', 'https://evil.example/'])
        session.permissionRequestHandler?.(null as never, permission as never, granted => answers.push(granted), {
          requestingUrl,
          mediaTypes: ['audio'],
        } as never)
      expect(answers, permission).toEqual([isAllowed, false])
      const details = { mediaType: 'audio' } as never
      expect(session.permissionCheckHandler?.(null, permission as never, 'app://center', details)).toBe(isAllowed)
      expect(session.permissionCheckHandler?.(null, permission as never, 'https://evil.example', details)).toBe(false)
    }
    expect(session.devicePermissionHandler?.({} as never)).toBe(false)
  })

  it('lets no script, style, frame, request or string of code past the policy', async () => {
    const attempts = await open('staff').page.evaluate(async () => {
      const run: [string, () => unknown][] = [
        ['eval', () => Reflect.get(window, 'eval')('1')],
        ['html', () => Object.assign(document.createElement('div'), { innerHTML: '<img src=x onerror=alert(1)>' })],
        ['function', () => new Function('return 1')()],
        ['worker', () => new Worker('data:text/javascript,1')],
        ['fetch', () => fetch('https://example.com/')],
        [
          'socket',
          () =>
            new Promise((open, fail) =>
              Object.assign(new WebSocket('wss://example.com/'), { onopen: open, onerror: fail }),
            ),
        ],
      ]
      const passed: string[] = []
      // Code of the test itself is exempt from the policy until its first turn of the event loop ends.
      await new Promise(resolve => setTimeout(resolve))
      for (const [name, attempt] of run) {
        try {
          await attempt()
          if (name !== 'worker') passed.push(name)
        } catch {
          // Refused, as it should be.
        }
      }
      const inline = document.createElement('script')
      try {
        inline.text = "document.documentElement.dataset.inline = 'ran'"
      } catch {
        // Trusted types refuse the text already.
      }
      document.head.append(inline)
      if (document.documentElement.dataset.inline === 'ran') passed.push('inline')
      return passed
    })
    expect(attempts).toEqual([])
  })

  it('downloads own files for staff only', () => {
    const outcome = (kind: (typeof KINDS)[number], address: string) => {
      const event = new StandInEvent()
      open(kind).contents.session.emit('will-download', event, { getURL: () => address })
      return event.defaultPrevented
    }
    expect(outcome('staff', 'blob:app://center/0f0f')).toBe(false)
    expect(outcome('staff', 'https://evil.example/a.exe')).toBe(true)
    expect(outcome('staff', 'blob:https://evil.example/0f0f')).toBe(true)
    expect(outcome('kiosk', 'blob:app://center/0f0f')).toBe(true)
  })

  it('is back on its start page within five seconds of a crash', async () => {
    const { contents } = open('kiosk')
    await contents.page.evaluate(() => {
      document.body.dataset.visit = 'of somebody'
      sessionStorage.setItem('visit', 'of somebody')
    })
    const crashed = contents.page
    const began = performance.now()
    contents.forcefullyCrashRenderer()
    const backAt = () => contents.page !== crashed && contents.getURL()
    await expect.poll(backAt, { timeout: 5000 }).toBe('app://center/kiosk.html')
    await contents.page.waitForLoadState('load')
    expect(performance.now() - began).toBeLessThan(5000)
    const left = await contents.page.evaluate(() => [document.body.dataset.visit, sessionStorage.getItem('visit')])
    expect(left).toEqual([undefined, null])
  })

  it('gives the hall no tools, no menu, no zoom and no key that leaves the page', () => {
    for (const kind of ['kiosk', 'display'] as const) {
      const { contents, options } = open(kind)
      expect(options.webPreferences?.devTools).toBe(false)
      const denied = (name: string, ...sent: unknown[]) => {
        const event = new StandInEvent()
        contents.emit(name, event, ...sent)
        return event.defaultPrevented
      }
      expect([denied('zoom-changed', 'in'), denied('context-menu')]).toEqual([true, true])
      const key = (key: string, held: { control?: boolean; alt?: boolean } = {}) =>
        denied('before-input-event', { key, control: false, alt: false, meta: false, ...held })
      const denying = [
        key('F5'),
        key('F12'),
        key('F4', { alt: true }),
        key('I', { control: true }),
        key('+', { control: true }),
        key('W', { control: true }),
        key('ArrowLeft', { alt: true }),
      ]
      expect(denying).toEqual(denying.map(() => true))
      const needed = [key('Tab'), key('Enter'), key('7'), key('x'), key('Backspace'), key('ArrowDown'), key('Escape')]
      expect(needed).toEqual(needed.map(() => false))
    }
  })

  it('moves the hall display to the second screen when one is plugged in, and back', () => {
    const window = desktop.windows[KINDS.indexOf('display')]
    displays.push({ id: 2, bounds: { x: 1366, y: 0, width: 1920, height: 1080 } })
    standInScreen.emit('display-added')
    expect(window?.bounds).toMatchObject({ x: 1366, y: 0 })
    displays.pop()
    standInScreen.emit('display-removed')
    expect(window?.bounds).toMatchObject({ x: 0, y: 0 })
  })
})

describe('bridge', () => {
  it('refuses a forged sender, a foreign or inner frame, a window without the right, and a wrong argument', async () => {
    const staff = open('staff').contents
    const kiosk = open('kiosk').contents
    const frame = (url: string, parent: object | null = null) => ({ url, parent })
    const proof = { username: 'a', password: 'b' }
    const foreign = frame('https://evil.example/')
    const inner = { url: kiosk.mainFrame.url, parent: kiosk.mainFrame }
    const forged: [string, object, unknown[]][] = [
      ['no frame', { sender: kiosk, senderFrame: null }, [proof]],
      ['a frame that is gone', { sender: kiosk, senderFrame: frame('app://center/kiosk.html') }, [proof]],
      ['a frame of another window', { sender: kiosk, senderFrame: staff.mainFrame }, [proof]],
      ['a foreign page', { sender: { mainFrame: foreign }, senderFrame: foreign }, [proof]],
      ['a window without the right', { sender: staff, senderFrame: staff.mainFrame }, [proof]],
      ['an inner frame', { sender: kiosk, senderFrame: inner }, [proof]],
      ['two arguments', { sender: kiosk, senderFrame: kiosk.mainFrame }, [proof, proof]],
      ['too much of an argument', { sender: kiosk, senderFrame: kiosk.mainFrame }, [{ ...proof, extra: 1 }]],
      ['no argument', { sender: kiosk, senderFrame: kiosk.mainFrame }, []],
    ]
    for (const [what, event, sent] of forged)
      await expect(deliver(bridgeChannel('leaveKiosk'), event, sent), what).rejects.toThrow('BridgeRefusedError')
    const own = frame('app://center/kiosk.html')
    await expect(
      deliver(bridgeChannel('leaveKiosk'), { sender: { mainFrame: own }, senderFrame: own }, [proof]),
    ).rejects.toThrow('BridgeRefusedError')
    await expect(deliver('center:shell', { sender: staff, senderFrame: staff.mainFrame }, [])).rejects.toThrow(
      'No handler',
    )
  })

  it('leaves the kiosk for staff with the right password only', async () => {
    const { page } = open('kiosk')
    const leave = (password: string) =>
      page.evaluate(proof => Reflect.get(window, 'centerHost')?.leaveKiosk(proof), { ...STUB_ACCOUNT, password })
    expect(await leave('wrong')).toEqual({ isLeaving: false })
  })
})
