import { describe, expect, it } from 'vitest'
import { isOwnMachine } from './own-machine.ts'

const page = { remoteAddress: '127.0.0.1', host: 'localhost:7421', origin: 'http://localhost:7421', isHttps: false }

describe('own machine', () => {
  it('is a page of this machine under one of its own names', () => {
    for (const host of ['localhost:7421', '127.0.0.1:7421', '[::1]:7421'])
      expect(isOwnMachine({ ...page, host, origin: `http://${host}` }), host).toBe(true)
    expect(isOwnMachine({ ...page, remoteAddress: '::ffff:127.0.0.1', origin: undefined })).toBe(true)
    expect(isOwnMachine({ ...page, host: 'host.hall:1', origin: 'http://host.hall:1' }, ['host.hall'])).toBe(true)
  })

  it('is not another machine, whatever name it asks for', () => {
    for (const remoteAddress of ['192.168.1.20', '::ffff:10.0.0.1', '127.0.0.1.evil', '0127.0.0.1x', undefined])
      expect(isOwnMachine({ ...page, remoteAddress }), String(remoteAddress)).toBe(false)
  })

  it('is not a foreign page that points its name here, nor one that posts across origins', () => {
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.nip.io',
      'localhost@evil.example',
      '',
      undefined,
    ])
      expect(isOwnMachine({ ...page, host, origin: undefined }), String(host)).toBe(false)
    for (const origin of ['http://evil.example', 'null', 'http://localhost:9999', 'https://localhost:7421'])
      expect(isOwnMachine({ ...page, origin }), origin).toBe(false)
  })
})
