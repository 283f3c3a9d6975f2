import { isDateCell, isErrorCell, type Cell } from '../cells';
import { fold } from '../text';
import { hits } from './hits';

/** Numbers the distinct values of a field, from 1; 0 is a blank or an error, which is no value. Texts compare folded. */
export function valueNumbers(): (cell: Cell) => number {
  const numbers = new Map<string, number>();
  return (cell) => {
    const text = textOf(cell);
    if (text === '') return 0;
    let number = numbers.get(text);
    if (number === undefined) numbers.set(text, (number = numbers.size + 1));
    return number;
  };
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return fold(cell);
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell).toLowerCase();
  return isDateCell(cell) ? cell.day : isErrorCell(cell) ? '' : '';
}

/** Collects which rep met which value on which day, and counts each value once per rep and period. */
export interface DistinctHits {
  push(value: number, rep: number, day: number): void;
  /** Adds 1 at rep x day for the first day of each value in each period; `periodOf[day]` tells periods apart. */
  settle(periodOf: Int32Array, add: (rep: number, day: number) => void): void;
}

export function distinctHits(reps: number, days: number): DistinctHits {
  const keys = hits();
  return {
    push: (value, rep, day) => keys.push((value * reps + rep) * days + day),
    settle(periodOf, add) {
      let lastPerson = -1;
      let lastPeriod = -1;
      for (const key of keys.sorted()) {
        const person = Math.floor(key / days);
        const day = key - person * days;
        const period = periodOf[day]!;
        if (person === lastPerson && period === lastPeriod) continue;
        lastPerson = person;
        lastPeriod = period;
        add(person % reps, day);
      }
    },
  };
}
