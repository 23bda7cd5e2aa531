import { useTranslation } from 'react-i18next'
import type { RoutingReason } from '#center/contract/routing.ts'
import { fieldText } from './problem-text.ts'

/** Reasons of a proposal as one line in the language of the page; names of ways travel in both. */
export function useReasons(): (reasons: readonly RoutingReason[]) => string {
  const { t, i18n } = useTranslation()
  return reasons =>
    reasons
      .map(({ key, params }) => {
        const path = i18n.language.startsWith('zh') ? params.path : (params.pathEn ?? params.path)
        return fieldText(t, `${key}|${JSON.stringify(path === undefined ? params : { ...params, path })}`)
      })
      .join(t('routing:semicolon'))
}
