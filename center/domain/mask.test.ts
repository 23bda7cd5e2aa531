import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskAddress, maskBankCard, maskIdNumber, maskName, maskPhone } from './mask.ts'

describe('mask', () => {
  it.each([
    ['王五', '王*', '王*'],
    ['欧阳明', '欧*明', '欧**'],
    ['艾力·库尔班', '艾****班', '艾*****'],
    ['𠮷田', '𠮷*', '𠮷*'],
    ['王', '*', '*'],
    ['', '', ''],
  ])('name %s is %s inside and %s outside', (name, inside, outside) => {
    expect(maskName(name)).toBe(inside)
    expect(maskName(name, 'public')).toBe(outside)
  })

  it.each([
    ['42108119900307002X', '421081********002X', '4****************X'],
    ['E12345678', 'E*******8', 'E*******8'],
    ['1', '*', '*'],
  ])('number %s is %s inside and %s outside', (number, inside, outside) => {
    expect(maskIdNumber(number)).toBe(inside)
    expect(maskIdNumber(number, 'public')).toBe(outside)
  })

  it.each([
    ['13812345678', '138****5678'],
    ['0716-7281234', '071*****1234'],
    ['12345', '***45'],
    ['12', '**'],
  ])('phone %s is %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked))

  it.each([
    ['湖北省石首市绣林街道文昌小区3栋', '湖北省石首市绣林街道***'],
    ['石首市横沟市镇团结村二组', '石首市横沟市镇***'],
    ['石首市久合垸乡民主村', '石首市久合垸乡***'],
    ['天鹅洲开发区河口村', '天鹅洲开发区***'],
    ['河南省新乡市红旗区洪门镇1号', '河南省新乡市红旗区洪门镇***'],
    ['江苏省镇江市丹徒区谷阳镇2号', '江苏省镇江市丹徒区谷阳镇***'],
    ['石首市中山路5号', '石首市***'],
    ['中山路5号', '***'],
    ['', ''],
  ])('address %s is %s', (address, masked) => expect(maskAddress(address)).toBe(masked))

  it.each([
    ['6222 0212 3456 1234', '**** 1234'],
    ['1234', '****'],
  ])('bank card %s is %s', (card, masked) => expect(maskBankCard(card)).toBe(masked))

  it('always hides something of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), text => {
        const plain = text.replaceAll('*', '')
        if (plain === '') return
        for (const mask of [maskName, maskIdNumber, maskPhone, maskAddress, maskBankCard]) {
          expect(mask(plain)).toContain('*')
          expect(mask(plain)).not.toBe(plain)
        }
      }),
      { seed: 20261122, numRuns: 10_000 },
    )
  })
})
