import './lib/zod-without-eval.ts'
import './fonts.css'
import './tokens.css'
import './features/display/display.css'
import i18next from 'i18next'
import { createRoot } from 'react-dom/client'
import { DisplayApp, type DisplayDeps } from './features/display/display-app.tsx'
import { displayCenter } from './features/display/display-center.ts'
import { DISPLAY_TEXTS } from './features/display/display-texts.ts'
import { startTexts } from './lib/texts.ts'

await startTexts(DISPLAY_TEXTS)
// The hall speaks Chinese unless its address says otherwise (?lang=en).
await i18next.changeLanguage(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN')
document.documentElement.lang = i18next.language

const deps: DisplayDeps = { center: displayCenter, now: () => new Date() }
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<DisplayApp deps={deps} />)
