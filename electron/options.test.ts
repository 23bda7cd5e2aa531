import { expect, it } from 'vitest'
import { parseDesktopOptions } from './options.ts'

const parse = (...args: readonly string[]) => parseDesktopOptions(args, '/home/clerk/center')

it('opens the staff window over the data of this user', () => {
  expect(parse('.')).toEqual({
    dataDir: '/home/clerk/center/data',
    keyFile: '/home/clerk/center/data-keys/data.key',
    isKeyFileChosen: false,
    isDemo: false,
    windows: ['staff'],
  })
})

it('opens the windows that were named and passes over switches of Chromium', () => {
  expect(parse('.', '--kiosk', '--no-sandbox', '--lang=zh-CN').windows).toEqual(['kiosk'])
  expect(parse('--display', '--staff', '--demo')).toMatchObject({
    windows: ['staff', 'display'],
    dataDir: '/home/clerk/center/demo',
  })
  expect(parse('--data', '/srv/a', '--key-file=/srv/k')).toMatchObject({
    dataDir: '/srv/a',
    keyFile: '/srv/k',
    isKeyFileChosen: true,
  })
})
