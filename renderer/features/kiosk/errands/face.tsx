/** Mouth and brows of the five faces, from very bad to very good, on a field of 100 × 100. */
const MOUTHS = [
  'M30 74Q50 50 70 74',
  'M32 70Q50 58 68 70',
  'M32 66H68',
  'M32 62Q50 76 68 62',
  'M28 58Q50 88 72 58Z',
] as const
const BROWS = [
  'M26 30L42 37 M74 30L58 37',
  'M28 33L42 35 M72 33L58 35',
  '',
  '',
  'M28 32Q35 26 42 32 M58 32Q65 26 72 32',
] as const

/** One of five drawn faces; its word stands beside it. */
export function Face({ face }: { readonly face: number }) {
  return (
    <svg viewBox="0 0 100 100" width="1em" height="1em" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="5" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="50" cy="50" r="44" />
        <path d={MOUTHS[face - 1]} {...(face === 5 ? { fill: 'currentColor', fillOpacity: 0.25 } : {})} />
        <path d={BROWS[face - 1]} />
      </g>
      <circle cx="35" cy="44" r="4.5" fill="currentColor" />
      <circle cx="65" cy="44" r="4.5" fill="currentColor" />
    </svg>
  )
}
