import './lib/zod-without-eval.ts'
import './fonts.css'
import './tokens.css'
import '@mantine/core/styles.css'
import './app/staff.css'

// A second step on purpose: schemas are made while modules load, and zod must have been told before.
await import('./app/start.tsx')
