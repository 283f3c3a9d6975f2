import type { Crm, CrmTable } from '../crm/crm-table';
import { mistake, type Mistake } from './mistake';
import { settle } from './trouble';

/** A CRM table with rows of which none can be counted: most often a column is missing, or its dates can be read in two ways. */
export function unusableTable({ tables }: Crm): Mistake | null {
  const broken = tables.find(({ inUse, leftOut }) => leftOut.length > 0 && !inUse.includes(1));
  return broken === undefined ? null : mistake(whyUnusable(broken));
}

const fieldOfReason: Readonly<Record<string, string>> = {
  'no-owner': 'Owner',
  'no-date': 'Date',
  'date-unreadable': 'Date',
};

function whyUnusable({ source, leftOut }: CrmTable): string {
  const times = new Map<string, number>();
  for (const { code } of leftOut) times.set(code, (times.get(code) ?? 0) + 1);
  const [code] = [...times].sort((a, b) => b[1] - a[1])[0]!;
  const { row, reason } = leftOut.find((one) => one.code === code)!;
  const field = fieldOfReason[code];
  const start = `${source.sheet}: none of its rows can be counted.`;
  if (code === 'date-ask') return `${start} ${capital(reason)}. ${settle}`;
  if (field === undefined || source.fields.some((one) => one.field === field)) {
    return `${start} Row ${source.table.rowNumber(row)}: ${reason}.`;
  }
  const labels = source.table.headers.filter((label) => label.trim() !== '').slice(0, 6);
  return `${start} No header is known as ${field}; there are ${labels.join(', ')}. Rename the column, or name it in a Sources range.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
