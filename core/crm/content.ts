import { isErrorCell, type Cell, type Column } from '../cells';
import { fold } from '../text';
import { sampleOf } from './columns';
import { looksLikeDate } from './dates';
import { amountReader } from './numbers';
import { activityWord, opportunityWord } from './statuses';

/** What a column holds by the looks of its cells alone. `name` repeats like the names of people do. */
export type Looks =
  'blank' | 'day' | 'email' | 'amount' | 'activity type' | 'status' | 'activity status' | 'name' | 'text';

/** Shares above which a column is of one kind; a few stray cells (totals, notes) do not change what it is. */
const MOST = 0.8;

const activityTypes = new Set(
  [
    'call',
    'phone call',
    'calls',
    'outbound call',
    'inbound call',
    'meeting',
    'meetings',
    'email',
    'e-mail',
    'mail',
    'task',
    'event',
    'visit',
    'demo',
    'note',
    'appointment',
    'lunch',
    'linkedin',
    'linkedin message',
    'sms',
    'video call',
    'follow up',
    'follow-up',
    'letter',
    'fax',
    'deadline',
    'to do',
    'todo',
    'prep',
    'other',
    'conference',
    'webinar',
    'presentation',
    'anruf',
    'telefonat',
    'telefon',
    'besuch',
    'termin',
    'besprechung',
    'aufgabe',
    'vor-ort-termin',
    'kundenbesuch',
    'notiz',
    'brief',
    'appel',
    'appel téléphonique',
    'réunion',
    'rendez-vous',
    'rdv',
    'tâche',
    'visite',
    'courriel',
    'e-mail',
    'déjeuner',
    'démo',
    'llamada',
    'reunión',
    'correo',
    'correo electrónico',
    'tarea',
    'visita',
    'cita',
    'nota',
    'almuerzo',
    'demostración',
  ].map(fold),
);

export const isActivityType = (cell: Cell): boolean => typeof cell === 'string' && activityTypes.has(fold(cell));
export const isEmail = (cell: Cell): boolean =>
  typeof cell === 'string' && /^\s*[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,}\s*$/.test(cell);

const personal = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?:,? [\p{L}][\p{L}\p{M}'’.-]*){1,3}$/u;

/** What a column holds, judged by a sample of its cells. */
export function looksOf(column: Column): Looks {
  const cells = sampleOf(column).filter((cell) => !isErrorCell(cell));
  if (cells.length === 0) return 'blank';
  const share = (test: (cell: Cell) => boolean): number => cells.filter(test).length / cells.length;
  const distinct = new Set(cells.map((cell) => (typeof cell === 'string' ? fold(cell) : cell))).size;
  if (share(looksLikeDate) >= MOST) return 'day';
  if (share(isEmail) >= MOST) return 'email';
  if (share(isActivityType) >= MOST) return 'activity type';
  const text = (cell: Cell): string => (typeof cell === 'string' ? cell : '');
  if (distinct <= 20 && share((cell) => /^(won|lost)$/i.test(opportunityWord(text(cell)) ?? '')) > 0) {
    if (share((cell) => opportunityWord(text(cell)) !== undefined) >= MOST) return 'status';
  }
  if (distinct <= 20 && share((cell) => activityWord(text(cell)) !== undefined) >= MOST) return 'activity status';
  if (share((cell) => amountReader('.')(cell) !== null || amountReader(',')(cell) !== null) >= MOST) return 'amount';
  const repeats = distinct <= Math.max(3, cells.length / 2);
  if (repeats && share((cell) => typeof cell === 'string' && personal.test(cell.trim())) >= MOST) return 'name';
  return 'text';
}
