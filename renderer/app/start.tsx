import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { changeLanguage, chosenLanguage, loadLanguages, startTexts } from '../lib/texts.ts'
import { App } from './app.tsx'
import { staffTexts } from './staff-texts.ts'
import { textSize } from './text-size.ts'
import { startTrustedTypes } from './trusted-types.ts'

startTrustedTypes()
textSize.apply()
await startTexts(staffTexts)
void loadLanguages()
await changeLanguage(chosenLanguage())

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
