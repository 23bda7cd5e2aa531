import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../renderer/tokens.css', import.meta.url), 'utf8')
const usual = tokensOf(':root')
const high = { ...usual, ...tokensOf('[data-contrast="high"]') }

function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  )
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(tokens: Record<string, string>, text: string, ground: string): number {
  const [light = 0, dark = 0] = [luminance(tokens[text] ?? ''), luminance(tokens[ground] ?? '')].toSorted(
    (a, b) => b - a,
  )
  return (light + 0.05) / (dark + 0.05)
}

/** Text a standing visitor reads: 7 to 1. */
const TEXT = [
  ['ink', 'desk'],
  ['ink', 'paper'],
  ['ink', 'warn-ground'],
  ['ink', 'tint'],
  ['paper-dim', 'paper'],
  ['paper-dim', 'desk'],
  ['primary', 'paper'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-pressed'],
  ['hall-text', 'hall-ground'],
  ['hall-strong', 'hall-panel'],
  ['hall-dim', 'hall-panel'],
  ['hall-ground', 'hall-strong'],
] as const
const LINES = [
  ['line', 'paper'],
  ['line', 'desk'],
  ['primary', 'tint'],
  ['focus-outer', 'desk'],
] as const

describe.each([
  ['usual', usual],
  ['high contrast', high],
] as const)('colours, %s', (_, tokens) => {
  it.each(TEXT)('%s on %s can be read: 7 to 1', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(7)
  })

  it.each(LINES)('%s on %s can be seen: 3 to 1', (line, ground) => {
    expect(contrast(tokens, line, ground)).toBeGreaterThanOrEqual(3)
  })
})
