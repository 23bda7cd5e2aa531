import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RiskHintView } from '#center/contract/risk.ts'
import type { RiskColour } from '#center/contract/statuses.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'
import { RiskMark } from './risk-mark.tsx'
import { BECAUSE_KEYS, riskSoFar } from './risk-words.ts'

/** The score sheet in force, read once a page. */
export const useRiskSheet = () =>
  useQuery({ queryKey: ['setting', 'riskSheetInForce'], queryFn: () => client.risk.sheet() })

const ADVICE_KINDS = { high: 'danger', medium: 'warn', low: 'info' } as const satisfies Record<RiskColour, string>

/** Answers the words of a factor of the sheet in force; a code that is on it no more stands for itself. */
export function useFactorInWords(): (code: string) => string {
  const text = useLabel()
  const factors = useRiskSheet().data?.sheet.factors ?? []
  return code => {
    const factor = factors.find(each => each.code === code)
    return factor === undefined ? code : text(factor.label)
  }
}

interface RiskSheetProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (marks: string[]) => void
  readonly involvedCount: number
  /** Factors the story speaks for; the person decides. */
  readonly hints?: readonly RiskHintView[]
  readonly error?: string | undefined
  /** What to do at each colour; without it red alone says what follows. */
  readonly advice?: Readonly<Record<RiskColour, string>>
}

/** The factors to tick, what they come to, and what the story speaks for. */
export function RiskSheet({ label, value, onChange, involvedCount, hints = [], error, advice }: RiskSheetProps) {
  const { t } = useTranslation()
  const text = useLabel()
  const labelOf = useFactorInWords()
  const found = useRiskSheet()
  if (found.isError) return <Notice kind="danger">{problemText(t, found.error)}</Notice>
  if (found.data === undefined) return <Text>{t('staff:loading')}</Text>
  const { sheet } = found.data
  const { score, colour } = riskSoFar(value, involvedCount, sheet)
  const open = hints.filter(({ factor }) => !value.includes(factor))
  return (
    <Stack gap="sm">
      {open.length > 0 && (
        <section aria-label={t('risk:hint.title')}>
          <Text fw={700}>{t('risk:hint.title')}</Text>
          <Stack gap="xs" mt="xs">
            {open.map(hint => (
              <Group key={`${hint.factor} ${hint.because}`} gap="sm">
                <Button
                  size="sm"
                  variant="default"
                  aria-label={t('risk:hint.tickOf', { factor: labelOf(hint.factor) })}
                  onClick={() => onChange([...value, hint.factor])}
                >
                  {t('risk:hint.tick')}
                </Button>
                <Text>
                  {labelOf(hint.factor)} · {t(BECAUSE_KEYS[hint.because], hint.params)}
                </Text>
              </Group>
            ))}
          </Stack>
        </section>
      )}
      <Checkbox.Group label={label} value={[...value]} onChange={onChange} error={error}>
        <Stack gap="xs" mt="xs">
          {sheet.factors.map(factor => (
            <Checkbox
              key={factor.code}
              value={factor.code}
              label={
                factor.isRestricted ? `${text(factor.label)}（${t('risk:panel.restricted')}）` : text(factor.label)
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Text>
        {t('risk:assess.result')}：<RiskMark colour={colour} score={score} />
      </Text>
      {advice !== undefined && (
        <Notice kind={ADVICE_KINDS[colour]}>
          <Text fw={colour === 'high' ? 700 : 400}>{advice[colour]}</Text>
        </Notice>
      )}
      {advice === undefined && colour === 'high' && <Notice kind="danger">{t('risk:assess.red')}</Notice>}
    </Stack>
  )
}
