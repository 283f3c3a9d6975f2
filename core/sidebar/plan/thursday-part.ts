import { section } from '../controls';
import { h } from '../elements';
import { planWords } from '../words';
import { cellChoice } from './fields';
import { previewOf, type PlanPage } from './plan-page';

const words = planWords.counting;
const looks = { Pass: 'met', Partial: 'catchable', Fail: 'bad' } as const;

/** The four questions of Thursday afternoon, answered from how the line is counted; the person knows best about control. */
export const thursdayPart = (page: PlanPage, line: string): HTMLElement =>
  section(
    words.thursday,
    h('p', { class: 'hint' }, words.thursdayWhy),
    page.live(
      () => {
        const test = previewOf(page, line)?.thursday;
        if (!test) return [h('p', { class: 'soft' }, page.counted() === 'counting' ? words.counting : words.cannot)];
        return [
          h(
            'p',
            {},
            h('span', { class: `chip ${looks[test.verdict]}` }, words.verdicts[test.verdict]),
            ` ${test.reason}`,
          ),
          h(
            'dl',
            { class: 'answers' },
            ...test.answers.flatMap(({ question, answer }) => [
              h('dt', {}, question),
              h('dd', { class: answer }, words.answers[answer]),
            ]),
          ),
        ];
      },
      { class: 'how' },
    ),
    page.unfolding(
      'control',
      words.controlMore,
      cellChoice(page, line, {
        column: 'Control',
        label: words.control,
        choices: Object.entries(words.controls).map(([value, label]) => ({ value, label })),
      }),
    ),
  );
