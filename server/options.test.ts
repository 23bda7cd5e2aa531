import { expect, it } from 'vitest'
import { ArgumentError, parseServerOptions } from './options.ts'

const parse = (...args: readonly string[]) => parseServerOptions(args, { XDG_DATA_HOME: '/home/clerk/share' })

it('serves this machine only, from the folder of the user, unless told otherwise', () => {
  expect(parse()).toMatchObject({
    host: '127.0.0.1',
    port: 7421,
    isHttps: false,
    printer: 'none',
    reader: 'none',
    dataDir: '/home/clerk/share/county-mediation-center/data',
    keyFile: '/home/clerk/share/county-mediation-center/data-keys/data.key',
  })
})

it('keeps a demonstration apart from the data of the center', () => {
  expect(parse('--demo')).toMatchObject({ isDemo: true, dataDir: '/home/clerk/share/county-mediation-center/demo' })
})

it('puts the papers of the simulated printer beside the data', () => {
  expect(parse('--data', '/srv/center/', '--printer', 'simulated')).toMatchObject({ printDir: '/srv/center-prints' })
})

it('reads sample cards in a demonstration, and with the reader that was named', () => {
  expect(parse('--demo')).toMatchObject({ reader: 'simulated' })
  expect(parse('--demo', '--reader', 'none')).toMatchObject({ reader: 'none' })
  expect(parse('--reader', 'huashi')).toMatchObject({ reader: 'huashi' })
})

it('takes further languages from a folder', () => {
  expect(parse()).toMatchObject({ moreLocales: undefined })
  expect(parse('--locales', '/srv/languages/')).toMatchObject({ moreLocales: '/srv/languages' })
})

it('answers to further names', () => {
  expect(parse('--name', 'center.hall', '--name', 'host')).toMatchObject({ names: ['center.hall', 'host'] })
})

it('refuses what it does not know and names it', () => {
  for (const args of [
    ['--port', '70000'],
    ['--port', '-1'],
    ['--port', '7e1'],
    ['--printer', 'laser'],
    ['--reader', 'eyes'],
    ['--unknown'],
    ['extra'],
  ])
    expect(() => parse(...args), args.join(' ')).toThrow(ArgumentError)
  expect(parse('--help')).toBe('help')
})
