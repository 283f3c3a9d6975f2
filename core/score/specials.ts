import type { Cell } from '../cells';
import { nameOf } from './columns';
import type { CountedTable } from './counted-table';
import type { Counter } from './counters';
import { addOne, type Cube } from './cube';
import { currencySums, daySums, type CurrencySums, type DaySums } from './day-sums';
import { distinctHits, valueNumbers, type DistinctHits } from './distinct';
import { firstHits, LOOK_BACK, type FirstHits } from './first';
import { lookup } from './lookup';
import type { Special, SpecialOf } from './pass';

/** What counters gather beside the cube while the rows go by. */
export interface Gathered {
  /** How the counters of one table gather; to be asked once per table. */
  specialOf(table: CountedTable): SpecialOf;
  /** Brings what was told apart into the cube; once, after the last table. */
  settle(periodOf: (counter: Counter) => Int32Array): void;
  /** Sum or number of a counter from place to place of the cube. */
  readonly sums: ReadonlyMap<number, DaySums>;
  /** Different values per place, for Distinct: the cube itself holds the rows. */
  readonly distinct: ReadonlyMap<number, Int32Array>;
  readonly currencies: ReadonlyMap<number, CurrencySums>;
  /** Rows that met the conditions of a sum but have no amount. */
  readonly withoutAmount: ReadonlyMap<number, number>;
}

/** Money has a currency; other amounts (Duration, Discount) have none. */
const isMoney = (of: string): boolean => of.toLowerCase() === 'amount';

export function gather(counters: readonly Counter[], names: readonly string[], cube: Cube): Gathered {
  const places = cube.reps * cube.days;
  const sums = new Map<number, DaySums>();
  const distinct = new Map<number, Int32Array>();
  const currencies = new Map<number, CurrencySums>();
  const withoutAmount = new Map<number, number>();
  const distinctOf = new Map<number, DistinctHits>();
  const firstOf = new Map<number, FirstHits>();
  const numbersOf = new Map<string, (cell: Cell) => number>();
  for (const { id, way, of, from } of counters) {
    if (way === 'sum') {
      sums.set(id, daySums(places));
      if (isMoney(of)) currencies.set(id, currencySums());
    }
    if (way === 'distinct') {
      distinct.set(id, new Int32Array(places));
      distinctOf.set(id, distinctHits(cube.reps, cube.days));
    }
    if (way === 'first') firstOf.set(id, firstHits(names, cube.days + LOOK_BACK));
    const key = `${from}/${of}`;
    if ((way === 'distinct' || way === 'first') && !numbersOf.has(key)) numbersOf.set(key, valueNumbers());
  }

  const values = (table: CountedTable, { from, of }: Counter): ((row: number) => number) => {
    return lookup(valueColumn(table, of)!, numbersOf.get(`${from}/${of}`)!, 1 << 16).at;
  };

  function summing(table: CountedTable, { id, of }: Counter): Special {
    const amounts = valueColumn(table, of)!;
    const currency = isMoney(of) ? table.field('Currency') : undefined;
    const currencyNames: string[] = [];
    const currencyAt = currency && lookup(currency, (cell) => numberOfName(currencyNames, cell)).at;
    const daily = sums.get(id)!;
    const perCurrency = currencies.get(id);
    return (row, rep, day) => {
      const amount = amounts.at(row);
      if (typeof amount !== 'number' || !Number.isFinite(amount)) {
        withoutAmount.set(id, (withoutAmount.get(id) ?? 0) + 1);
        return false;
      }
      const place = rep * cube.days + day;
      addOne(cube, id, place);
      daily.add(place, amount);
      if (currencyAt) perCurrency?.add(currencyNames[currencyAt(row)]!, amount);
      return true;
    };
  }

  function tellingApart(table: CountedTable, counter: Counter): Special {
    const valueOf = values(table, counter);
    const found = distinctOf.get(counter.id)!;
    return (row, rep, day) => {
      const value = valueOf(row);
      if (value === 0) return false;
      addOne(cube, counter.id, rep * cube.days + day);
      found.push(value, rep, day);
      return true;
    };
  }

  function beingFirst(table: CountedTable, counter: Counter, guardBit: number): Special {
    const valueOf = values(table, counter);
    const found = firstOf.get(counter.id)!;
    return (row, rep, day, mask) => {
      const value = valueOf(row);
      if (value === 0) return false;
      found.push(value, rep, day + LOOK_BACK, (mask & guardBit) !== 0);
      return true;
    };
  }

  return {
    sums,
    distinct,
    currencies,
    withoutAmount,
    specialOf: (table) => (counter, bitOf) => {
      if (counter.way === 'sum') return summing(table, counter);
      if (counter.way === 'distinct') return tellingApart(table, counter);
      if (counter.way !== 'first') return null;
      const guard = counters.find((one) => one.amongFirstOf === counter.id);
      return beingFirst(table, counter, guard ? bitOf(guard.id) : 0);
    },
    settle(periodOf) {
      for (const counter of counters) {
        const told = distinct.get(counter.id);
        if (told)
          distinctOf.get(counter.id)!.settle(periodOf(counter), (rep, day) => (told[rep * cube.days + day]! += 1));
        const guard = counters.find((one) => one.amongFirstOf === counter.id);
        firstOf.get(counter.id)?.settle((rep, day, also) => {
          if (day < LOOK_BACK) return;
          const place = rep * cube.days + day - LOOK_BACK;
          addOne(cube, counter.id, place);
          if (guard && also) addOne(cube, guard.id, place);
        });
      }
    },
  };
}

function numberOfName(names: string[], cell: Cell): number {
  const name = typeof cell === 'string' ? cell.trim().toUpperCase() : '';
  const known = names.indexOf(name);
  return known >= 0 ? known : names.push(name) - 1;
}

/** The column of a field to sum or tell apart: one of ours, or a raw one in brackets. */
export function valueColumn(table: CountedTable, of: string): ReturnType<CountedTable['field']> {
  const raw = /^\[(.*)\]$/.exec(of.trim());
  return raw ? table.raw(raw[1]!) : (table.field(nameOf(table, of)) ?? table.raw(of));
}
