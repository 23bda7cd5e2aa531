import { useTranslation } from 'react-i18next'
import referralKinds from '#assets/reference/referral-kinds.json' with { type: 'json' }
import type { ReferralKind } from '#center/contract/statuses.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import { useCodeWords } from '../case-file/code-words.ts'

/** Words of the reference table of ways: basis, clocks, things to bring. */
export function useReferralWords() {
  const { t } = useTranslation()
  const label = useLabel()
  const word = useCodeWords()
  return {
    basis: ({ law, article }: { readonly law: string; readonly article: string }) =>
      t('clocks:basisText', { law: word('law', law), article }),
    clock: (code: string) => word('clockRule', code),
    line: (kind: ReferralKind, code: string) => {
      const found = referralKinds.find(each => each.kind === kind)?.papers.find(paper => paper.code === code)
      return found === undefined ? code : label(found.label)
    },
    leaves: (kind: ReferralKind) => referralKinds.find(each => each.kind === kind)?.leaves === true,
  }
}
