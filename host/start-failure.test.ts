import { expect, it } from 'vitest'
import { KeyFileError } from './key-file/key-provider.ts'
import { hostMessage } from './messages.ts'
import { startFailure } from './start-failure.ts'

const failure = (fields: object) => Object.assign(new Error('at /secret/path: select * from person'), fields)

it('names a busy port, a read-only folder and a wrong key in one sentence, Chinese first', () => {
  const port = startFailure(failure({ code: 'EADDRINUSE', syscall: 'listen', port: 7421, address: '127.0.0.1' }))
  expect(port).toBe(hostMessage('port.in-use', { port: 7421 }))
  expect(port).toMatch(/^端口 7421 .* \/ Port 7421 /)
  const folder = failure({ code: 'folder-read-only', params: { path: '/srv/data' } })
  expect(startFailure(folder)).toContain('/srv/data')
  expect(startFailure(new KeyFileError('key.missing', '/k'))).toBe(hostMessage('key.missing', { path: '/k' }))
})

it('gives nothing away of an error that nobody foresaw', () => {
  const sentence = startFailure(failure({ code: 'SQLITE_STRANGE' }))
  expect(sentence).toBe(hostMessage('start.failed', { reason: 'SQLITE_STRANGE' }))
  expect(startFailure(failure({}))).not.toMatch(/secret|select/)
  expect(startFailure(undefined)).toBe(hostMessage('start.failed', { reason: 'unknown' }))
  for (const text of [sentence, startFailure('text')]) expect(text.split('\n')).toHaveLength(1)
})
