import './lib/zod-without-eval.ts'
import './fonts.css'
import './tokens.css'
import './features/kiosk/kiosk.css'
import { createRoot } from 'react-dom/client'
import { applyKnownScale, applyScale, mmPerPixel } from './features/kiosk/device-scale.ts'
import { guardPage } from './features/kiosk/guard-page.ts'
import { KioskApp, type KioskDeps } from './features/kiosk/kiosk-app.tsx'
import { kioskCenter } from './features/kiosk/kiosk-center.ts'
import { KIOSK_TEXTS } from './features/kiosk/kiosk-texts.ts'
import { wipe } from './features/kiosk/wipe.ts'
import { newOperationId } from './lib/operation-id.ts'
import { loadLanguages, startTexts } from './lib/texts.ts'

applyScale(document.documentElement, mmPerPixel(location.search, localStorage))
guardPage(document)
await startTexts(KIOSK_TEXTS)
void loadLanguages()

const deps: KioskDeps = {
  center: kioskCenter,
  newOperationId,
  now: () => new Date(),
  applyMmPerPixel: mm => applyKnownScale(document.documentElement, mm, location.search, localStorage),
  wipe,
}
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<KioskApp deps={deps} />)
