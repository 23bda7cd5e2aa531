import { app, dialog } from './electron.ts'

export * from './electron.ts'

/** As a program of its own the stand-in ends with the app, and an error box is a line on the console. */
app.on('quit', (_event: unknown, code: number) => process.exit(code))
const showErrorBox = dialog.showErrorBox
dialog.showErrorBox = (title, content) => {
  process.stderr.write(`${content}\n`)
  showErrorBox(title, content)
}
