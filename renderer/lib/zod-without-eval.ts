import { config } from 'zod'

// The pages' policy forbids compiling code from text, which zod tries when the first schema is made. A page imports this
// statically and everything that holds schemas dynamically, so that bundling cannot turn the order round.
config({ jitless: true })
