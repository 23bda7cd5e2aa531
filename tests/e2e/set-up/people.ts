/** Password of everybody in the stories' center; the center lives in a folder that is thrown away. */
export const PASSWORD = 'Quiet-River-4711'

/** Who works in the stories' center. */
export const PEOPLE = {
  manager: { name: '周文华', username: 'manager' },
  administrator: { name: '李建平', username: 'administrator' },
  clerk: { name: '王芳', username: 'wang.fang', role: 'frontDesk', unit: 'C00' },
  secondClerk: { name: '赵敏', username: 'zhao.min', role: 'frontDesk', unit: 'C00' },
  mediator: { name: '李和', username: 'li.he', role: 'mediator', unit: 'T01' },
} as const

export const WINDOWS = { first: '综合受理一号窗口', second: '综合受理二号窗口', committee: '人民调解窗口' } as const
export const COMMITTEE = '人民调解委员会'
