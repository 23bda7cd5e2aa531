import { expect, it } from 'vitest'
import { sourceFiles } from '../../scripts/source-files.ts'
import committed from './electron-calls.json' with { type: 'json' }
import { recordedCalls } from './electron-stand-in/recorded.ts'
import { startStandIn } from './electron-stand-in/start-stand-in.ts'
import { createStubCenter } from './stub-center.ts'
import { openTestPages } from './test-pages.ts'

const IMPORT = /import \{([^}]*)\} from 'electron'/g

/** `object.member` for every value that is imported from electron, as it stands in the source. */
function writtenCalls(): string[] {
  const calls = sourceFiles(['electron']).flatMap(({ text }) =>
    [...text.matchAll(IMPORT)]
      .flatMap(([, names = '']) => names.split(','))
      .map(name => name.trim())
      .filter(name => name !== '' && !name.startsWith('type '))
      .flatMap(name => [
        ...[...text.matchAll(new RegExp(`\\b${name}\\.(on|once)\\('([^']+)'`, 'g'))].map(
          ([, how, event]) => `${name}.${how}(${event})`,
        ),
        ...[...text.matchAll(new RegExp(`\\b${name}\\.(?!on\\(|once\\(|ts')([\\w.]+)`, 'g'))].map(
          ([, member]) => `${name}.${member}`,
        ),
        ...(new RegExp(`new ${name}\\(`).test(text) ? [`new ${name}`] : []),
      ]),
  )
  return [...new Set(calls)].sort()
}

/** A new call to Electron is a decision: write it into electron-calls.json and say in the change why it is needed. */
it('asks Electron for nothing that is not in the committed list', () => {
  expect(writtenCalls()).toEqual(committed.written)
})

it('calls, while it runs, what is in the committed list', async () => {
  const desktop = await startStandIn(createStubCenter(), await openTestPages(), ['staff', 'kiosk', 'display'])
  await desktop.stop()
  expect(recordedCalls()).toEqual(committed.made)
})
