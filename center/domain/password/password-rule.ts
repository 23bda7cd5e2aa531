/** The `dengbao` profile (docs/decisions/005): 10+ characters, three of four classes, not on the blocklist, not the name. */
export const PASSWORD_RULE = { minLength: 10, classes: 3, remembered: 5, maxAgeDays: 90, initialHours: 24 } as const

const BLOCKED = [
  'password',
  'passw0rd',
  'qwerty',
  '123456',
  '12345678',
  'admin',
  'woaini',
  'shishou',
  '111111',
  'abc123',
]

/** Text key of what is wrong with a password; null: good. @param username may not stand in it */
export function weaknessOf(password: string, username: string): string | null {
  if ([...password].length < PASSWORD_RULE.minLength) return 'problems.value.password-short'
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/].filter(pattern => pattern.test(password)).length
  if (classes < PASSWORD_RULE.classes) return 'problems.value.password-classes'
  const lower = password.toLowerCase()
  if (lower.includes(username.toLowerCase()) || BLOCKED.some(word => lower.replace(/[^a-z0-9]/g, '') === word))
    return 'problems.value.password-common'
  return null
}
