import { Checkbox, Group, Radio, SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RatingReason } from '#center/contract/statuses.ts'
import { RATING_REASON_KEYS } from '../../lib/status-keys.ts'
import { FACE_KEYS, FACES } from './follow-up-texts.ts'

/** What a party said of the work; face 0: nothing was said. */
export interface PartyRating {
  readonly partyId: number
  readonly face: number
  readonly reasons: readonly RatingReason[]
}

/** Form values that hold ratings. */
export interface WithRatings {
  readonly ratings: readonly PartyRating[]
}

/** As many as the contract takes. */
const MAX_REASONS = 4
const REASONS = Object.keys(RATING_REASON_KEYS) as RatingReason[]

/** Mouth of each face, from sad to glad, in a box of 24. */
const MOUTHS = ['M7 18q5-6 10 0', 'M8 17q4-3 8 0', 'M8 16h8', 'M8 15q4 3 8 0', 'M7 14q5 6 10 0']

function Face({ face }: { readonly face: number }) {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="10" />
      <path d="M8.5 9v.5M15.5 9v.5" strokeLinecap="round" strokeWidth="2.5" />
      <path d={MOUTHS[face - 1]} strokeLinecap="round" />
    </svg>
  )
}

/** One party's faces and, once one is chosen, the reasons; all of it may be left empty. */
export function PartyRatingField({
  rating,
  index,
  name,
  onChange,
}: {
  readonly rating: PartyRating
  readonly index: number
  readonly name: string | null
  readonly onChange: (rating: PartyRating) => void
}) {
  const { t } = useTranslation()
  const label =
    name === null ? t('followUp:form.ratingsUnnamed', { number: index + 1 }) : t('followUp:form.ratings', { name })
  return (
    <Stack gap="xs">
      <Radio.Group
        size="md"
        inputWrapperOrder={['label', 'description', 'input']}
        label={label}
        description={t('followUp:form.ratingsHint')}
        value={String(rating.face)}
        onChange={value => {
          const face = Number(value)
          onChange({ ...rating, face, reasons: face === 0 ? [] : rating.reasons })
        }}
      >
        <Group gap="md" mt="xs">
          {FACES.map(face => (
            <Radio
              key={face}
              value={String(face)}
              label={
                <Group gap={4} wrap="nowrap">
                  <Face face={face} />
                  {t(FACE_KEYS[face])}
                </Group>
              }
            />
          ))}
          <Radio value="0" label={t('followUp:form.unsaid')} />
        </Group>
      </Radio.Group>
      {rating.face > 0 && (
        <Checkbox.Group
          size="md"
          label={t('followUp:form.reasons')}
          value={[...rating.reasons]}
          onChange={reasons => onChange({ ...rating, reasons })}
        >
          <SimpleGrid cols={4} spacing="md" verticalSpacing="xs" mt="xs">
            {REASONS.map(reason => (
              <Checkbox
                key={reason}
                value={reason}
                label={t(RATING_REASON_KEYS[reason])}
                disabled={rating.reasons.length >= MAX_REASONS && !rating.reasons.includes(reason)}
              />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      )}
    </Stack>
  )
}
