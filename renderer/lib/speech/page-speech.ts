import { bundledVoice } from './bundled-clips.ts'
import { countyVoice } from './county-recordings.ts'
import { osVoice } from './os-voice.ts'
import { createSpeech } from './speech.ts'

/** The voice of this page: recordings of the county, a voice of this machine, clips of the product (docs/decisions/019). */
export const pageSpeech = createSpeech([countyVoice, osVoice, bundledVoice])
