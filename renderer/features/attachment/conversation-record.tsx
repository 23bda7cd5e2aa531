import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ConversationView } from '#center/contract/conversation.ts'
import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { InkPicture } from '../../components/staff/ink-picture.tsx'

/** A talk in writing as it was kept with the visitor's consent. */
export function ConversationRecord({ conversation }: { readonly conversation: ConversationView }) {
  const { t } = useTranslation()
  const time = `${shanghaiDateOf(conversation.at)} ${shanghaiTimeOf(conversation.at)}`
  return (
    <details>
      <summary>{t('attachment:conversation.of', { time, person: conversation.clerkName })}</summary>
      <dl>
        {conversation.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a kept talk does not change
          <div key={index}>
            <dt>
              <Text size="sm" c="dimmed">
                {shanghaiTimeOf(line.at)} {t(`attachment:conversation.${line.by}`)}
              </Text>
            </dt>
            <dd>
              {line.text}
              {line.ink !== null && <InkPicture ink={line.ink} label={t('attachment:conversation.ink')} />}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
