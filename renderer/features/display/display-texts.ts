import display from '#assets/locales/zh-CN/display.json' with { type: 'json' }
import voice from '#assets/locales/zh-CN/voice.json' with { type: 'json' }

/** Chinese texts of the wall. */
export const DISPLAY_TEXTS = { display, voice }
