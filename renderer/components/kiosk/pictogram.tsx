/** Line drawings on a field of 48 × 48; each stands beside its word, never alone. */
const DRAWINGS = {
  talk: 'M6 10h36v22H24l-9 8v-8H6z M14 18h20 M14 25h13',
  ticket: 'M6 13h36v7a4 4 0 0 0 0 8v7H6v-7a4 4 0 0 0 0-8z M29 13v4 M29 22v4 M29 31v4',
  help: 'M24 7a8 8 0 1 1 0 16a8 8 0 0 1 0-16z M9 42c0-9 6-14 15-14s15 5 15 14 M36 10c3 2 3 8 0 10 M41 6c5 4 5 14 0 18',
  self: 'M24 6a9 9 0 1 1 0 18a9 9 0 0 1 0-18z M7 43c0-10 7-15 17-15s17 5 17 15z',
  other: 'M16 9a7 7 0 1 1 0 14a7 7 0 0 1 0-14z M4 41c0-8 5-13 12-13s12 5 12 13 M30 17h14 M38 10l7 7-7 7',
  group:
    'M24 8a7 7 0 1 1 0 14a7 7 0 0 1 0-14z M12 42c0-9 5-14 12-14s12 5 12 14z M9 14a5 5 0 1 0 1 9 M39 14a5 5 0 1 1-1 9 M3 38c0-6 2-9 6-10 M45 38c0-6-2-9-6-10',
  noCard: 'M5 12h38v24H5z M14 20a4 4 0 1 1 0 8a4 4 0 0 1 0-8z M24 21h12 M24 28h8 M8 42L40 6',
  noName: 'M24 6a9 9 0 1 1 0 18a9 9 0 0 1 0-18z M7 43c0-3 1-5 2-7 M14 31c3-2 6-3 10-3 M31 29c5 2 8 6 9 10 M41 43H7',
  card: 'M5 11h38v26H5z M15 19a4.500 4.500 0 1 1 0 9a4.500 4.500 0 0 1 0-9z M25 19h12 M25 26h12 M10 32h27',
  family: 'M5 23L24 7l19 16 M10 20v21h28V20 M24 36c-6-5-8-7-8-10 0-4 6-5 8-1 2-4 8-3 8 1 0 3-2 5-8 10z',
  neighbour: 'M4 24l10-9 10 9v16H4z M24 24l10-9 10 9v16H24 M11 40v-8h6v8 M31 40v-8h6v8',
  land: 'M4 40c8-8 16-8 20-5 6-4 12-4 20 1 M16 33V21 M16 22c-7 0-9-6-5-9 0-6 10-6 10 0 4 3 2 9-5 9z M35 32v-8 M35 25c-5 0-6-4-3-6 0-5 7-5 7 0 3 2 1 6-4 6z',
  house:
    'M9 42V8h20v34 M29 20h10v22 M4 42h40 M15 15h2 M21 15h2 M15 22h2 M21 22h2 M15 29h2 M21 29h2 M16 42v-6h6v6 M34 27h1 M34 34h1',
  wage: 'M24 5a19 19 0 1 1 0 38a19 19 0 0 1 0-38z M16 13l8 10 8-10 M24 23v13 M16 25h16 M16 31h16',
  debt: 'M10 5h20l8 8v30H10z M30 5v8h8 M16 20h16 M16 27h16 M16 34h7 M28 36l3 3 5-6',
  injury:
    'M5 34V24l6-10h16l8 10h8v10z M9 24h26 M19 14v10 M13 31a4 4 0 1 1 0 8a4 4 0 0 1 0-8z M35 31a4 4 0 1 1 0 8a4 4 0 0 1 0-8z M38 5v8 M34 9h8',
  'health-school':
    'M24 14c-5-4-12-5-19-4v28c7-1 14 0 19 4 5-4 12-5 19-4V10c-7-1-14 0-19 4z M24 14v28 M12 18v8 M8 22h8 M31 20h7 M31 27h7',
  shopping: 'M8 16h32l3 26H5z M16 20v-6a8 8 0 0 1 16 0v6',
  unclear: 'M24 4a20 20 0 1 1 0 40a20 20 0 0 1 0-40z M17 19c0-9 14-9 14 0 0 5-7 5-7 11 M24 35v1',
  hearing: 'M14 20c0-16 22-16 22 0 0 8-8 8-8 15 0 9-12 9-12 1 M20 21c0-8 10-8 10 0 0 4-5 4-5 8',
  sight: 'M3 24c10-16 32-16 42 0-10 16-32 16-42 0z M24 17a7 7 0 1 1 0 14a7 7 0 0 1 0-14z',
  walking: 'M20 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8z M20 15v13h13l6 12 M20 20h11 M14 23a11 11 0 1 0 17 14',
  child:
    'M17 5a6 6 0 1 1 0 12a6 6 0 0 1 0-12z M8 43V28c0-5 4-8 9-8s9 3 9 8v15 M35 20a4.500 4.500 0 1 1 0 9a4.500 4.500 0 0 1 0-9z M29 43v-5c0-4 2-6 6-6s6 2 6 6v5 M26 31l5 4',
  soldier: 'M24 5l6 12 13 2-10 9 3 13-12-7-12 7 3-13L5 19l13-2z',
  dialect: 'M4 9h26v18H16l-7 6v-6H4z M34 17h10v17h-4v6l-7-6H22v-4 M11 16h12 M11 21h7',
  private: 'M10 21h28v21H10z M16 21v-7a8 8 0 0 1 16 0v7 M24 29v6',
  back: 'M28 8L12 24l16 16 M12 24h30',
  onward: 'M20 8l16 16-16 16 M36 24H6',
  speaker: 'M5 18h9l11-9v30l-11-9H5z M31 17c5 4 5 10 0 14 M36 11c9 7 9 19 0 26',
  leave: 'M22 6H8v36h14 M18 24h26 M35 14l10 10-10 10',
  tick: 'M7 25l12 12L41 11',
  erase: 'M16 10h28v28H16L3 24z M24 18l12 12 M36 18L24 30',
  window: 'M6 8h36v20H6z M3 28h42v6H3z M9 34v8 M39 34v8 M24 13a4 4 0 1 1 0 8a4 4 0 0 1 0-8z M17 28c0-4 3-6 7-6s7 2 7 6',
  pencil: 'M7 41l3-11L33 7l8 8-23 23z M28 12l8 8',
  progress:
    'M10 5h20l8 8v30H10z M30 5v8h8 M16 21h10 M16 28h7 M31 27a6 6 0 1 1 0 12a6 6 0 0 1 0-12z M35.500 37.500L42 44',
  guide:
    'M24 12c-5-4-12-5-19-4v30c7-1 14 0 19 4 5-4 12-5 19-4V8c-7-1-14 0-19 4z M24 12v30 M11 17h6 M11 25h6 M31 17h6 M31 25h6',
  quiet:
    'M9 24h26v8a9 9 0 0 1-9 9h-8a9 9 0 0 1-9-9z M35 27h4a4 4 0 0 1 0 9h-5 M16 17c-3-3 3-5 0-9 M26 17c-3-3 3-5 0-9 M5 44h34',
  face: 'M24 5a19 19 0 1 1 0 38a19 19 0 0 1 0-38z M17 18v2 M31 18v2 M14 28c4 8 16 8 20 0',
  printer: 'M13 17V5h22v12 M13 34H5V17h38v17h-8 M13 28h22v15H13z',
} as const

export type PictogramName = keyof typeof DRAWINGS

/** A drawing that accompanies a word; hidden from screen readers, as the word says it. */
export function Pictogram({ name }: { readonly name: PictogramName }) {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false" width="1em" height="1em">
      <path
        d={DRAWINGS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
