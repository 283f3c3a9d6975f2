import { gridOfCells, type Cell, type Cells, type Table } from '../../core/cells';
import { findHeader } from '../../core/crm/header-row';
import { isDay, type Day } from '../../core/calendar/day';
import type { OneOnOne } from '../../core/logs/one-on-one';
import type { Logs } from '../../core/logs/read-logs';

/** Cells drawn as text between bars; nothing between two bars is a blank cell, and a day is a day. */
export const cellsIn = (drawing: string): Cells =>
  drawing
    .trim()
    .split('\n')
    .map((line) =>
      line.split('|').map((cell): Cell => {
        const text = cell.trim();
        return text === '' ? null : isDay(text) ? { day: text } : text;
      }),
    );

export const sheetOf = (name: string, drawing: string): Table => findHeader(gridOfCells(name, cellsIn(drawing))).value;

/** What there is where nobody has written anything down. */
export const noLogs: Logs = {
  tables: {},
  oneOnOnes: [],
  observations: [],
  experiments: [],
  ways: [],
  coaching: [],
};

/** A one-on-one with Ann about which nobody has said anything but what is given. */
export const talk = (date: Day, said: Partial<OneOnOne> = {}): OneOnOne => ({
  date,
  rep: 'Ann',
  held: null,
  projection: '',
  behaviors: '',
  tried: '',
  need: '',
  commitment: '',
  due: null,
  kept: null,
  skillFocus: '',
  reviewOn: null,
  row: 2,
  ...said,
});
