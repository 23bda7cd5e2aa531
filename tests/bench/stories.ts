const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任',
]
const GIVEN = [
  ...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰文辉建华国庆春梅海燕小红志云德林玉珍永胜凤琴立新家豪子轩雨欣浩宇思远佳怡梓涵',
]
const SENTENCES = [
  '双方系同村邻居，{a}家在院墙外加建{n}平方米的雨棚，雨水流入{b}家院内。',
  '{a}自述在{p}工地干活{n}天，工头{b}一直没有结清工钱，共欠{n}00元。',
  '{b}承包的鱼塘与{a}家稻田相邻，{p}放水时把秧苗淹了约{n}亩。',
  '二人于去年{p}口头约定借款{n}000元，到期后{b}以生意亏损为由没有归还。',
  '村委会和片区民警曾在{p}调解过两次，双方都不肯让步。',
  '{a}的电动车在{p}被{b}驾驶的货车碰倒，修理花去{n}元，医药费另算。',
  '物业公司自{p}起停了电梯，{a}家老人上下楼不便，要求退还{n}元物业费。',
  '{b}表示愿意赔礼道歉，但对赔偿的数额有不同意见，要求先看票据。',
  '{a}提交了照片{n}张和{p}的收条，希望中心尽快安排双方见面。',
  '兄弟二人因父亲留在{p}的老屋拆迁补偿款{n}万元如何分割发生争吵。',
]
const PLACES = [
  '绣林街道',
  '笔架山街道',
  '新厂镇',
  '高基庙镇',
  '南口镇',
  '小河口镇',
  '桃花山镇',
  '调关镇',
  '东升镇',
  '久合垸乡',
  '团山寺镇',
  '横沟市镇',
]

/** Chance that is the same in every run (mulberry32). @returns numbers from 0 up to 1 */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = (from: readonly string[], random: () => number): string => from[Math.floor(random() * from.length)] ?? ''

/** A made-up name of two or three characters. */
export function personName(random: () => number): string {
  const given = pick(GIVEN, random)
  return pick(SURNAMES, random) + given + (random() < 0.7 ? pick(GIVEN, random) : '')
}

/** A made-up narrative of four sentences. */
export function story(random: () => number, [a, b]: readonly [string, string]): string {
  return Array.from({ length: 4 }, () =>
    pick(SENTENCES, random)
      .replaceAll('{a}', a)
      .replaceAll('{b}', b)
      .replaceAll('{p}', () => pick(PLACES, random))
      .replaceAll('{n}', () => String(1 + Math.floor(random() * 98))),
  ).join('')
}
