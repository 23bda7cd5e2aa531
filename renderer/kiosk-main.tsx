import './lib/zod-without-eval.ts'
import './fonts.css'
import './tokens.css'
import './features/kiosk/kiosk.css'
import i18next from 'i18next'
import { createRoot } from 'react-dom/client'
import { applyScale, mmPerPixel } from './features/kiosk/device-scale.ts'
import { KioskApp, type KioskDeps } from './features/kiosk/kiosk-app.tsx'
import { kioskCenter } from './features/kiosk/kiosk-center.ts'
import { KIOSK_TEXTS } from './features/kiosk/kiosk-texts.ts'
import { wipe } from './features/kiosk/wipe.ts'
import { newOperationId } from './lib/operation-id.ts'
import { startTexts } from './lib/texts.ts'

applyScale(document.documentElement, mmPerPixel(location.search, localStorage))
await startTexts(KIOSK_TEXTS)
// Every visit begins in Chinese, whatever another page of this machine was set to.
await i18next.changeLanguage('zh-CN')
i18next.on('languageChanged', language => {
  document.documentElement.lang = language
})
document.documentElement.lang = i18next.language
document.addEventListener('contextmenu', event => event.preventDefault())

const deps: KioskDeps = {
  center: kioskCenter,
  isReaderSimulated: new URLSearchParams(location.search).get('reader') === 'simulated',
  newOperationId,
  now: () => new Date(),
  wipe,
}
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<KioskApp deps={deps} />)
