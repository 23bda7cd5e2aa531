import enDisplay from '#assets/locales/en/display.json' with { type: 'json' }
import zhDisplay from '#assets/locales/zh-CN/display.json' with { type: 'json' }

export const DISPLAY_TEXTS = { 'zh-CN': { display: zhDisplay }, en: { display: enDisplay } }
