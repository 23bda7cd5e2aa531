import { chmod, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPrinter } from './printers.ts'

const pdf = new TextEncoder().encode('%PDF-1.7 test')
const folder = () => mkdtemp(join(tmpdir(), 'printers-'))

/** A program in the place of the print queue. */
async function program(script: string): Promise<string> {
  const path = join(await folder(), 'lp')
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}

describe('printers', () => {
  it('fails at once where there is none', async () => {
    const outcome = await createPrinter({ kind: 'none' }).print({ printId: 1, pdf, copies: 1 })
    expect(outcome).toEqual({ state: 'failed', reason: 'noPrinter' })
  })

  it('writes every copy into the folder of the simulated printer', async () => {
    const printDir = join(await folder(), 'prints')
    const outcome = await createPrinter({ kind: 'simulated', printDir }).print({ printId: 7, pdf, copies: 2 })
    expect(outcome).toEqual({ state: 'handedOver' })
    expect(await readdir(printDir)).toEqual(['print-7-1.pdf', 'print-7-2.pdf'])
  })

  it('hands the bytes and the number of copies to the queue of the system', async () => {
    const out = join(await folder(), 'out')
    const printer = createPrinter({
      kind: 'system',
      printProgram: await program(`printf '%s ' "$@" > ${out}.args; cat > ${out}.pdf`),
    })
    expect(await printer.print({ printId: 9, pdf, copies: 3 })).toEqual({ state: 'handedOver' })
    expect(await readFile(`${out}.args`, 'utf8')).toBe('-n 3 -t paper-9 - ')
    expect(await readFile(`${out}.pdf`)).toEqual(Buffer.from(pdf))
  })

  it('has failed when the queue refuses, hangs, stops reading or is not there', async () => {
    const large = new Uint8Array(4_000_000)
    const outcomeOf = async (script: string, bytes = pdf) =>
      createPrinter({ kind: 'system', printProgram: await program(script), timeLimitMs: 300 }).print({
        printId: 1,
        pdf: bytes,
        copies: 1,
      })
    expect(await outcomeOf('exit 1')).toEqual({ state: 'failed', reason: 'refused' })
    expect(await outcomeOf('exec sleep 30')).toEqual({ state: 'failed', reason: 'tooSlow' })
    expect(await outcomeOf('exit 1', large)).toEqual({ state: 'failed', reason: 'refused' })
    const missing = createPrinter({ kind: 'system', printProgram: '/nowhere/lp' })
    expect(await missing.print({ printId: 1, pdf, copies: 1 })).toEqual({ state: 'failed', reason: 'noPrinter' })
  })
})
