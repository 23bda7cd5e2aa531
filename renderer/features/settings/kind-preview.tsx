import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AnySetting } from '#center/contract/setting.ts'
import { PlanDrawing } from './plan-drawing.tsx'
import { TopicTiles } from './topic-tiles.tsx'
import { WallPreview } from './wall-editor.tsx'

/** How a setting looks to visitors, for those that can be looked at. */
export function KindPreview({ setting }: { readonly setting: AnySetting }) {
  const { t } = useTranslation()
  if (setting.kind === 'topics') return <TopicTiles topics={setting.value} />
  if (setting.kind === 'hallPlan') return <PlanDrawing zones={setting.value.zones} />
  if (setting.kind === 'wallPages')
    return (
      <Group align="start">
        {setting.value.map((page, index) => (
          <WallPreview
            key={`${page.title.zh} ${page.text.zh}`}
            page={page}
            name={t('settings:wall.preview', { number: index + 1 })}
          />
        ))}
      </Group>
    )
  return null
}
