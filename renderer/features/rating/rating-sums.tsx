import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LEAST_RATINGS, type RatingSums } from '#center/contract/visitor-self.ts'
import { RATING_REASON_KEYS } from '../../lib/status-keys.ts'
import { Face } from './face.tsx'
import classes from './rating.module.css'

export const FACE_KEYS = ['rating:face.1', 'rating:face.2', 'rating:face.3', 'rating:face.4', 'rating:face.5'] as const

/** '4.35' of hundredths. */
export const meanText = (hundredths: number): string => (hundredths / 100).toFixed(2)

/** How many chose each face, best first, in words beside the face. */
export function FaceCounts({ faces }: { readonly faces: readonly number[] }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.faces}>
      {FACE_KEYS.map((key, at) => (
        <li key={key}>
          <Face value={at + 1} />
          {t('rating:faceCount', { face: t(key), count: faces[at] ?? 0 })}
        </li>
      )).toReversed()}
    </ul>
  )
}

/** Reasons that were named, most first. */
export function useReasonsText(): (sums: RatingSums) => string {
  const { t } = useTranslation()
  return ({ reasons }) =>
    reasons
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count)
      .map(({ reason, count }) => t('rating:reason', { reason: t(RATING_REASON_KEYS[reason]), count }))
      .join('、')
}

/** Sums of one person or unit; below three only the number, so that nobody is recognised. */
export function Sums({ sums }: { readonly sums: RatingSums }) {
  const { t } = useTranslation()
  const reasonsText = useReasonsText()
  if (sums.count === 0) return <Text>{t('rating:none')}</Text>
  const reasons = reasonsText(sums)
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('rating:total', { count: sums.count })}</Text>
      {sums.meanHundredths === null || sums.faces === null ? (
        <Text c="dimmed">{t('rating:few', { least: LEAST_RATINGS })}</Text>
      ) : (
        <>
          <Text fz="xl" fw={700}>
            {t('rating:meanValue', { mean: meanText(sums.meanHundredths) })}
          </Text>
          <FaceCounts faces={sums.faces} />
          {reasons !== '' && <Text>{t('rating:reasonsText', { reasons })}</Text>}
        </>
      )}
    </Stack>
  )
}
