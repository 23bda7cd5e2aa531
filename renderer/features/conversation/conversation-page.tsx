import { Anchor, Button, Checkbox, Group, Kbd, Stack, Textarea, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationLine } from '#center/contract/conversation.ts'
import type { Ink } from '#center/contract/values/ink.ts'
import { instantOf } from '#center/contract/values/instant.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useCenterNow } from '../../app/use-center-now.ts'
import { useKeys } from '../../app/use-keys.ts'
import { InkField } from '../../components/ink/ink-field.tsx'
import { InkPicture } from '../../components/staff/ink-picture.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import classes from './conversation.module.css'

type Side = ConversationLine['by']

/**
 * W14: a talk in writing with somebody who does not hear. What either side writes stands large on both halves; the visitor's half
 * can be turned round for who sits opposite. Nothing leaves this page unless the visitor agrees that it is kept.
 */
export function ConversationPage({ visitId }: { readonly visitId: number }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const navigate = useNavigate()
  const now = useCenterNow(1000)
  const phrases = useQuery({ queryKey: ['setting', 'windowPhrases'], queryFn: () => client.consult.phrases() })
  const [lines, setLines] = useState<readonly ConversationLine[]>([])
  const [isTurned, setTurned] = useState(false)
  const [hasConsent, setConsent] = useState(false)
  const keep = useOperation(
    (opId, said: readonly ConversationLine[]) =>
      client.conversation.keep({ opId, visitId, hasConsent: true, lines: [...said] }),
    () => void navigate({ to: `/window/intake/${visitId}` }),
  )
  const say = (by: Side, text: string, ink: Ink | null = null) => {
    if (text.trim() !== '' || ink !== null) setLines([...lines, { by, at: instantOf(now), text: text.trim(), ink }])
  }
  const leave = () => void navigate({ to: `/window/intake/${visitId}` })
  useKeys({ 'Ctrl+Enter': () => hasConsent && lines.length > 0 && keep.run(lines) })
  const said = (list: 'conversation' | 'answers') => (phrases.data?.[list] ?? []).map(labelOf)
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('window:talk.title')}
        </Title>
        <Group>
          <Button variant="default" aria-pressed={isTurned} onClick={() => setTurned(!isTurned)}>
            {t('window:talk.turn')}
          </Button>
          <Anchor href={`#/window/intake/${visitId}`}>{t('window:talk.toIntake')}</Anchor>
        </Group>
      </Group>
      {keep.problem.banner !== null && <Notice kind="danger">{keep.problem.banner}</Notice>}
      <div className={classes.halves}>
        <Half side="visitor" lines={lines} isTurned={isTurned} phrases={said('answers')} onSay={say} />
        <Half side="clerk" lines={lines} isTurned={false} phrases={said('conversation')} onSay={say} />
      </div>
      <Group justify="space-between">
        <Checkbox
          size="lg"
          label={t('window:talk.consent')}
          checked={hasConsent}
          onChange={event => setConsent(event.currentTarget.checked)}
        />
        <Group>
          <Button variant="default" onClick={leave}>
            {t('window:talk.discard')}
          </Button>
          <Button
            disabled={!hasConsent || lines.length === 0}
            loading={keep.isPending}
            onClick={() => keep.run(lines)}
            rightSection={<Kbd>Ctrl+Enter</Kbd>}
          >
            {t('window:talk.keep')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

/** What one side sees and writes: the last lines large, a field, and for the visitor a place to draw. */
function Half({
  side,
  lines,
  isTurned,
  phrases,
  onSay,
}: {
  readonly side: Side
  readonly lines: readonly ConversationLine[]
  readonly isTurned: boolean
  readonly phrases: readonly string[]
  readonly onSay: (by: Side, text: string, ink?: Ink | null) => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [ink, setInk] = useState<Ink>([])
  const [isDrawing, setDrawing] = useState(false)
  const log = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest line is brought into view when one is added
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight })
  }, [lines.length])
  const name = t(side === 'clerk' ? 'window:talk.clerk' : 'window:talk.visitor')
  const send = () => {
    onSay(side, text, isDrawing && ink.length > 0 ? ink : null)
    setText('')
    setInk([])
    setDrawing(false)
  }
  return (
    <section className={classes.half} data-side={side} data-turned={isTurned} aria-label={name}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be focusable (WCAG 2.1.1) */}
      <ol ref={log} className={classes.log} tabIndex={0} aria-label={t('window:talk.said', { name })}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said is not changed any more
          <li key={index} data-by={line.by}>
            <b>{t(line.by === 'clerk' ? 'window:talk.clerk' : 'window:talk.visitor')}</b>
            <span>{line.text}</span>
            {line.ink !== null && <InkPicture ink={line.ink} label={t('attachment:conversation.ink')} height={120} />}
          </li>
        ))}
      </ol>
      {isDrawing ? (
        <div className={classes.ink}>
          <InkField strokes={ink} onChange={setInk} label={t('window:talk.draw')} />
        </div>
      ) : (
        <Textarea
          size="lg"
          label={t('window:talk.write', { name })}
          value={text}
          maxLength={LIMITS.longText}
          minRows={2}
          spellCheck={false}
          onChange={event => setText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            send()
          }}
        />
      )}
      <Group gap="xs">
        <Button size="lg" disabled={text.trim() === '' && ink.length === 0} onClick={send}>
          {t('window:talk.send', { name })}
        </Button>
        {side === 'visitor' && (
          <Button size="lg" variant="default" onClick={() => setDrawing(!isDrawing)}>
            {t(isDrawing ? 'window:talk.type' : 'window:talk.draw')}
          </Button>
        )}
      </Group>
      {phrases.length > 0 && (
        <Group gap="xs" role="group" aria-label={t('window:talk.phrases')}>
          {phrases.map(phrase => (
            <Button
              key={phrase}
              size={side === 'visitor' ? 'md' : 'sm'}
              variant="default"
              onClick={() => onSay(side, phrase)}
            >
              {phrase}
            </Button>
          ))}
        </Group>
      )}
    </section>
  )
}
