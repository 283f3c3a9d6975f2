import { planWords } from '../words';
import { agreements } from './accountability-screen';
import type { PlanScreen } from './make-plan-page';
import { settingField, settingsNamed } from './settings-fields';

const words = planWords.rhythm;
const first = ['Week starts on', 'Report moment', 'Workdays', 'Fiscal year starts'];
/** Asked where it matters: beside the counter. */
const elsewhere = ['More than 3 results or 12 behaviors'];

/** When the week begins, when it is looked at, and on which days anybody works. */
export const rhythmScreen: PlanScreen = (page) => {
  const more = page.pool.desk.settings.filter(({ name }) => ![...first, ...elsewhere, ...agreements].includes(name));
  return {
    title: words.title,
    lead: words.lead,
    body: [
      ...settingsNamed(page, first).map((one) => settingField(page, one)),
      page.unfolding('rhythm-more', words.more, ...more.map((one) => settingField(page, one))),
    ],
  };
};
