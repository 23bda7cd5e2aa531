import { Table } from '@mantine/core'
import type { AnySetting } from '#center/contract/setting.ts'
import { settingLines } from './setting-words.ts'
import classes from './settings.module.css'
import { useWords } from './use-words.ts'

/** A setting as it stands, line by line. */
export function SettingTable({ setting, caption }: { readonly setting: AnySetting; readonly caption: string }) {
  const lines = settingLines(useWords(), setting)
  return (
    <Table withTableBorder captionSide="top" className={classes.table}>
      <Table.Caption className={classes.caption}>{caption}</Table.Caption>
      <Table.Tbody>
        {lines.map(({ label, text }) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" className={classes.label}>
              {label}
            </Table.Th>
            <Table.Td className={classes.text}>{text}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
