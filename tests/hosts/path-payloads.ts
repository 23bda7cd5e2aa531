/** Names that must never be answered with their content; the first is put beside the pages by the test itself. */
const TARGETS = ['secret.txt', 'package.json', 'etc/passwd', 'windows/win.ini', '.env', 'host/host-app.ts']
const STEPS = [
  '..',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '%252e%252e',
  '..%00',
  '%c0%ae%c0%ae',
  '%uff0e%uff0e',
  '..;',
  '....',
  '．．',
  '%e2%80%a5',
]
const SLASHES = ['/', '%2f', '%5c', '\\', '%252f', '%c0%af', '//', '/./']
const SINGLE = [
  '/.git/config',
  '/.env',
  '/%2e%65nv',
  '/assets/.hidden',
  '/index.html%00.js',
  '/index.html/',
  '/INDEX.HTML',
  '/index.html::$DATA',
  '/index.html.',
  '/index.html%20',
  '/con',
  '/aux.html',
  '/C:/windows/win.ini',
  '/c|/windows/win.ini',
  '/%5c%5chost%5cshare%5cfile',
  '/file:///etc/passwd',
  '/fonts/../../package.json',
  '/fonts/%2e%2e%2f%2e%2e%2fpackage.json',
  '/fonts/HanaMinB.ttf/..%2f..%2fpackage.json',
  '/assets/%',
  '/%ff%fe',
  '/%00',
  '/assets/start-0a1b2c3d.js%0d%0aset-cookie:x=1',
  '/__proto__',
  '/constructor',
  '/hasOwnProperty',
]

/** Paths that try to leave the folder of the pages, or to name a file in another way; generated, more than 200. */
export const PATH_PAYLOADS: readonly string[] = [
  ...STEPS.flatMap(step =>
    SLASHES.flatMap(slash =>
      TARGETS.map((target, at) => `/${`${step}${slash}`.repeat(at % 2 === 0 ? 1 : 6)}${target}`),
    ),
  ),
  ...SLASHES.flatMap(slash => TARGETS.map(target => `/assets${slash}..${slash}..${slash}${target}`)),
  ...SINGLE,
]
