import './lib/zod-without-eval.ts'
import './fonts.css'
import './tokens.css'
import './features/display/display.css'
import { createRoot } from 'react-dom/client'
import { DisplayApp, type DisplayDeps } from './features/display/display-app.tsx'
import { displayCenter } from './features/display/display-center.ts'
import { DISPLAY_TEXTS } from './features/display/display-texts.ts'
import { useSpeech } from './lib/speech/use-speech.ts'
import { changeLanguage, FIRST_LANGUAGE, startTexts } from './lib/texts.ts'

await startTexts(DISPLAY_TEXTS)
// The hall speaks Chinese unless its address says otherwise (?lang=en).
await changeLanguage(new URLSearchParams(location.search).get('lang') ?? FIRST_LANGUAGE)

const deps: DisplayDeps = {
  center: displayCenter,
  now: () => new Date(),
  search: location.search,
}

function Wall() {
  return <DisplayApp deps={deps} voice={useSpeech()} />
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Wall />)
