import { Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './plain-page.module.css'

/** A page outside the staff layout: sign-in, lock, set-up. */
export function PlainPage({
  title,
  isWide,
  children,
}: {
  readonly title: string
  readonly isWide?: boolean
  readonly children: ReactNode
}) {
  return (
    <main className={classes.page}>
      <div className={classes.card} data-wide={isWide === true}>
        <Stack gap="md">
          <Title order={1} size="h2">
            {title}
          </Title>
          {children}
        </Stack>
      </div>
    </main>
  )
}
