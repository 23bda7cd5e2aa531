import { Button, Divider, Group, Popover, Radio, Stack, Switch, Text, useMantineColorScheme } from '@mantine/core'
import { useReducer, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#center/contract/staff.ts'
import { LanguageSwitch } from '../components/staff/language-switch.tsx'
import { helpSound, useHelpSound } from '../features/help/help-sound.ts'
import { SetPin } from '../features/session/set-pin.tsx'
import classes from './layout.module.css'
import { TEXT_SIZES, textSize } from './text-size.ts'

const SCHEMES = ['light', 'dark', 'auto'] as const
const SCHEME_KEYS = { light: 'staff:menu.light', dark: 'staff:menu.dark', auto: 'staff:menu.auto' } as const

/** The person who is signed in, and how this page looks to them. */
export function UserMenu({ session, onSignOut }: { readonly session: SessionView; readonly onSignOut: () => void }) {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [isOpen, setOpen] = useState(false)
  const [isPinOpen, setPinOpen] = useState(false)
  const menuButton = useRef<HTMLButtonElement>(null)
  const isSoundOn = useHelpSound(session.staffId)
  const answersHelp = session.may.includes('help.answer')
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const step = (direction: -1 | 0 | 1) => {
    textSize.step(direction)
    redraw()
  }
  return (
    // Inside the head, not in a portal: everything on the page belongs to a landmark.
    <>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-end"
        width="19rem"
        trapFocus
        returnFocus
        withinPortal={false}
      >
        <Popover.Target>
          <button ref={menuButton} type="button" className={classes.headButton} onClick={() => setOpen(!isOpen)}>
            {session.name}
            {session.deskName === null ? '' : ` · ${session.deskName}`}
          </button>
        </Popover.Target>
        <Popover.Dropdown c="var(--mantine-color-text)" aria-label={t('staff:menu.title')}>
          <Stack gap="sm">
            <Text c="dimmed">{session.unitName}</Text>
            <LanguageSwitch />
            <Divider />
            <Radio.Group
              label={t('staff:menu.colours')}
              value={colorScheme}
              onChange={value => setColorScheme(SCHEMES.find(scheme => scheme === value) ?? 'auto')}
            >
              <Group mt="xs">
                {SCHEMES.map(scheme => (
                  <Radio key={scheme} value={scheme} label={t(SCHEME_KEYS[scheme])} />
                ))}
              </Group>
            </Radio.Group>
            <Divider />
            <Text>{t('staff:menu.textSize', { size: textSize.get() })}</Text>
            <Group grow>
              <Button variant="default" disabled={textSize.get() <= TEXT_SIZES[0]} onClick={() => step(-1)}>
                {t('staff:menu.smaller')}
              </Button>
              <Button variant="default" disabled={textSize.get() >= (TEXT_SIZES.at(-1) ?? 200)} onClick={() => step(1)}>
                {t('staff:menu.larger')}
              </Button>
            </Group>
            <Divider />
            {answersHelp && (
              <>
                <Switch
                  label={t('staff:menu.helpSound')}
                  checked={isSoundOn}
                  onChange={event => helpSound.set(session.staffId, event.currentTarget.checked)}
                />
                <Button
                  variant="default"
                  onClick={() => {
                    // The menu goes with the button pressed; the dialog gives the focus back to what opened the menu.
                    menuButton.current?.focus()
                    setOpen(false)
                    setPinOpen(true)
                  }}
                >
                  {t('staff:menu.pin')}
                </Button>
              </>
            )}
            <Button variant="default" onClick={onSignOut}>
              {t('staff:menu.signOut')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {isPinOpen && <SetPin onClose={() => setPinOpen(false)} />}
    </>
  )
}
