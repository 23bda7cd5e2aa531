import common from '#assets/locales/zh-CN/common.json' with { type: 'json' }
import kiosk from '#assets/locales/zh-CN/kiosk.json' with { type: 'json' }
import problems from '#assets/locales/zh-CN/problems.json' with { type: 'json' }
import voice from '#assets/locales/zh-CN/voice.json' with { type: 'json' }

/** Chinese texts of the kiosk; of the problems it shows only those of typed values. */
export const KIOSK_TEXTS = { common, kiosk, problems: { value: problems.value }, voice }
