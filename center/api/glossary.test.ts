import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '#center/contract/index.ts'
import { routesOf } from './routes.ts'

/** The English names of docs/glossary.md, letters alone: 'life of a case' and 'caseFile' are written in many ways. */
const NAMES = readFileSync(resolve(import.meta.dirname, '../../docs/glossary.md'), 'utf8')
  .split('\n')
  .map(line => (line.split('|')[2] ?? '').toLowerCase().replace(/[^a-z]/g, ''))

describe('glossary', () => {
  it.each([...new Set(routesOf(contract).map(({ object }) => object))])('has a row for %s', noun => {
    expect(NAMES.filter(name => name.includes(noun.toLowerCase()))).not.toEqual([])
  })
})
