/** Kinds of identity documents, codes of GA/T 517; their names stand in assets/reference/document-types.json. */
export const DOCUMENT_TYPES = [
  '111', // 居民身份证
  '112', // 临时居民身份证
  '113', // 户口簿, shown with the citizen number of the person
  '114', // 军官证
  '115', // 武警警官证
  '117', // 出生医学证明
  '123', // 警官证
  '127', // 律师证
  '414', // 普通护照
  '511', // 台湾居民来往大陆通行证
  '513', // 往来港澳通行证
  '516', // 港澳居民来往内地通行证
  '517', // 大陆居民往来台湾通行证
  '550', // 港澳台居民居住证; code in use, not in the old GA/T 517
  '553', // 外国人永久居留身份证
  '990', // 其他
] as const
export type DocumentType = (typeof DOCUMENT_TYPES)[number]

/** Documents that carry the 18-character number of a Chinese citizen. */
export const CITIZEN_NUMBER_TYPES: readonly DocumentType[] = ['111', '112', '113']
