/**
 * Statements that give a table new columns or checks: a new table takes the rows over and then the name. Foreign keys
 * are off while migrations run and checked before each of them commits (db/migrate.ts), so that children keep their parent.
 * @param table name @param body columns and checks of the new table
 * @param added columns the old table has not, each with the SQL of its value for the rows there are
 */
export function rebuilt(
  table: string,
  body: string,
  added: Readonly<Record<string, string>>,
  options = 'strict',
): string {
  const columns = columnsOf(body)
  const values = columns.map(column => added[column] ?? column)
  return `
create table ${table}_new (${body}
) ${options};
insert into ${table}_new (${columns.join(', ')}) select ${values.join(', ')} from ${table};
drop table ${table};
alter table ${table}_new rename to ${table};`
}

/** Names of the columns a table body declares. */
function columnsOf(body: string): string[] {
  const plain = body.replaceAll(/--.*$/gm, '')
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (const [index, character] of [...plain].entries()) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === ',' && depth === 0) {
      parts.push(plain.slice(from, index))
      from = index + 1
    }
  }
  parts.push(plain.slice(from))
  return parts
    .map(part => part.trim().split(/\s/)[0] ?? '')
    .filter(name => !['check', 'unique', 'primary', 'foreign'].includes(name))
}
