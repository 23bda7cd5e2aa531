import enCommon from '#assets/locales/en/common.json' with { type: 'json' }
import enKiosk from '#assets/locales/en/kiosk.json' with { type: 'json' }
import enProblems from '#assets/locales/en/problems.json' with { type: 'json' }
import zhCommon from '#assets/locales/zh-CN/common.json' with { type: 'json' }
import zhKiosk from '#assets/locales/zh-CN/kiosk.json' with { type: 'json' }
import zhProblems from '#assets/locales/zh-CN/problems.json' with { type: 'json' }

/** Of the problems the kiosk shows only those of typed values. */
export const KIOSK_TEXTS = {
  'zh-CN': { common: zhCommon, kiosk: zhKiosk, problems: { value: zhProblems.value } },
  en: { common: enCommon, kiosk: enKiosk, problems: { value: enProblems.value } },
}
