import { civilOf, dayNumber, weekdayOf, type Day } from './day';
import { weekdayNames } from './week';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `19 Nov`. */
export const shortDay = (day: Day): string => {
  const { month, day: ofMonth } = civilOf(dayNumber(day));
  return `${ofMonth} ${months[month - 1]}`;
};

/** `Thu 19 Nov`. */
export const weekdayAndDay = (day: Day): string => `${weekdayOfDay(day).slice(0, 3)} ${shortDay(day)}`;

/** `Thu 19 Nov 2026`. */
export const longDay = (day: Day): string => `${weekdayAndDay(day)} ${civilOf(dayNumber(day)).year}`;

/** `Thursday`. */
export const weekdayOfDay = (day: Day): string => weekdayNames[weekdayOf(dayNumber(day))] as string;
