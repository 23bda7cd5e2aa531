import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../app/use-keys.ts'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import classes from './help.module.css'

/** How long the dot stays filled. */
const SENT_MS = 10_000

/**
 * Silent help of a desk. Nothing sounds, nothing opens, nothing is announced here: whoever sits across the desk must not
 * notice. Only the dot is filled for ten seconds; the other screens show who needs somebody.
 */
export function SilentHelp() {
  const { t } = useTranslation()
  const [isSent, setSent] = useState(false)
  const call = useOperation(
    (opId: string) => client.help.raiseAtDesk({ opId }),
    () => setSent(true),
  )
  useEffect(() => {
    if (!isSent) return
    const timer = setTimeout(() => setSent(false), SENT_MS)
    return () => clearTimeout(timer)
  }, [isSent])
  const raise = () => call.run(undefined)
  useKeys({ 'Ctrl+Alt+H': raise })
  const state = isSent ? 'sent' : call.problem.banner === null ? 'button' : 'failed'
  const label = t(LABEL_KEYS[state])
  return (
    <button
      type="button"
      className={classes.silent}
      data-state={state}
      aria-label={label}
      title={label}
      onClick={raise}
    >
      <span className={classes.dot} aria-hidden="true" />
    </button>
  )
}

const LABEL_KEYS = { button: 'help:silent.button', sent: 'help:silent.sent', failed: 'help:silent.failed' } as const
