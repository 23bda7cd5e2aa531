import { Anchor, List, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { FieldErrors, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { fieldId } from './field.tsx'
import classes from './notice.module.css'
import { fieldText } from './problem-text.ts'

interface Finding {
  readonly path: string
  readonly message: string
}

function findingsOf(errors: object, path: readonly string[] = []): readonly Finding[] {
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]): readonly Finding[] => {
    if (typeof value !== 'object' || value === null || value instanceof Element || key === 'ref') return []
    const here = [...path, ...(key === 'root' ? [] : [key])]
    const message = 'message' in value && typeof value.message === 'string' ? value.message : ''
    return message === '' ? findingsOf(value, here) : [{ path: here.join('.'), message }]
  })
}

/** The field of a finding: itself, or the one that holds the part which is wrong. */
function fieldOf(path: string): HTMLElement | null {
  const parts = path.split('.')
  return parts
    .map((_, index) => document.getElementById(fieldId(parts.slice(0, parts.length - index).join('.'))))
    .reduce<HTMLElement | null>((found, element) => found ?? element, null)
}

/** Label of a field with the group it stands in: '2. 另一方 姓名'. */
function labelOf(field: HTMLElement | null): string | undefined {
  const label = field?.closest<HTMLElement>('[data-field-label]')?.dataset.fieldLabel
  const group = field?.closest<HTMLElement>('[data-field-group]')?.dataset.fieldGroup
  return label === undefined || group === undefined ? label : `${group} ${label}`
}

/** Findings as one meets them on the page from the top; those without a field come last. */
function inPageOrder(left: { field: HTMLElement | null }, right: { field: HTMLElement | null }): number {
  if (left.field === null || right.field === null) return Number(left.field === null) - Number(right.field === null)
  return left.field.compareDocumentPosition(right.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/**
 * "有问题需要改": every finding of the form as a link to its field, in the words that also stand there; above it the
 * sentence of a refusal. Takes the focus on each new refusal.
 */
export function ErrorSummary<Values extends FieldValues>(props: {
  readonly errors: FieldErrors<Values>
  readonly banner: string | null
  readonly refusals: number
}) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const answered = useRef(0)
  useEffect(() => {
    // The box may be drawn one step after the refusal; each refusal takes the focus once.
    if (props.refusals <= answered.current || box.current === null) return
    answered.current = props.refusals
    box.current.focus()
  })
  const findings =
    props.refusals === 0
      ? []
      : findingsOf(props.errors)
          .map(finding => ({ ...finding, field: fieldOf(finding.path) }))
          .toSorted(inPageOrder)
  if (findings.length === 0 && props.banner === null) return null
  return (
    <div ref={box} className={classes.notice} data-kind="danger" role="alert" tabIndex={-1}>
      <Text fw={700}>{t('staff:errors.title')}</Text>
      {props.banner !== null && <Text>{props.banner}</Text>}
      {findings.length > 0 && (
        <List mt="xs">
          {findings.map(({ path, message, field }) => {
            const label = labelOf(field)
            const text = fieldText(t, message)
            return (
              <List.Item key={path}>
                {label === undefined ? (
                  text
                ) : (
                  <Anchor
                    component="button"
                    type="button"
                    underline="always"
                    c="inherit"
                    onClick={() => field?.focus()}
                  >
                    {t('staff:errors.finding', { label, text })}
                  </Anchor>
                )}
              </List.Item>
            )
          })}
        </List>
      )}
    </div>
  )
}
