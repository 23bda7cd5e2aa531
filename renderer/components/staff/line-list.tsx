import { Button, CloseButton, Group, Stack } from '@mantine/core'
import { type Control, type FieldPath, type FieldValues, useWatch } from 'react-hook-form'
import { AreaField, fieldId, TextField } from './field.tsx'

/** Several short texts, one a line, with buttons to add and remove lines; the form value is an array of texts. */
export function LineList<Values extends FieldValues>(props: {
  readonly control: Control<Values, unknown, Values>
  readonly name: FieldPath<Values>
  readonly maxLength: number
  readonly maxLines: number
  readonly isMultiline?: boolean
  readonly isRequired?: boolean
  readonly onLines: (lines: string[]) => void
  readonly lineLabel: (number: number) => string
  readonly removeLabel: (number: number) => string
  readonly addLabel: string
}) {
  const lines: readonly string[] = useWatch({ control: props.control, name: props.name }) ?? []
  const Line = props.isMultiline === true ? AreaField : TextField
  const add = () => {
    props.onLines([...lines, ''])
    // The new line is drawn with the next frame; whoever adds one wants to write in it.
    requestAnimationFrame(() => document.getElementById(fieldId(`${props.name}.${lines.length}`))?.focus())
  }
  return (
    <Stack gap="xs">
      {lines.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are plain texts without identity, fully controlled by the form
        <Group key={index} align="end" wrap="nowrap">
          <div style={{ flex: 1 }}>
            <Line
              control={props.control}
              name={`${props.name}.${index}` as FieldPath<Values>}
              label={props.lineLabel(index + 1)}
              maxLength={props.maxLength}
              isRequired={props.isRequired === true && index === 0}
              {...(props.isMultiline === true ? { rows: 1 } : {})}
            />
          </div>
          <CloseButton
            size="xl"
            disabled={lines.length === 1}
            aria-label={props.removeLabel(index + 1)}
            onClick={() => props.onLines(lines.filter((_line, at) => at !== index))}
          />
        </Group>
      ))}
      <Button variant="default" style={{ alignSelf: 'start' }} disabled={lines.length >= props.maxLines} onClick={add}>
        {props.addLabel}
      </Button>
    </Stack>
  )
}
