import { describe, expect, it } from 'vitest'
import { soundTypeOf } from './sound-type.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('the type of a sound', () => {
  it.each([
    ['audio/webm', '\x1aE\xdf\xa3\x9fB\x86'],
    ['audio/ogg', 'OggS\0\x02'],
    ['audio/wav', 'RIFF\x24\0\0\0WAVEfmt '],
    ['audio/mpeg', 'ID3\x04\0'],
    ['audio/mpeg', '\xff\xfb\x90\x64'],
    ['audio/mpeg', '\xff\xf3\x40\xc4'],
  ])('%s', (type, start) => expect(soundTypeOf(bytes(start))).toBe(type))

  it.each([
    ['nothing', ''],
    ['a page', '<html>'],
    ['a picture in RIFF', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['an AAC stream', '\xff\xf1\x50\x80'],
    ['a text with a byte order mark', '\xff\xfeA\0'],
    ['a program', 'MZ\x90\0'],
    ['a frame with a bit rate nobody knows', '\xff\xfb\xf0\x64'],
  ])('%s is none', (_name, start) => expect(soundTypeOf(bytes(start))).toBeUndefined())
})
