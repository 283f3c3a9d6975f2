import { corpora, readShared, readSharedJson } from './shared';

/** A few of each kind of our own, so that the rule is tested where the folder of test texts is absent. */
const own = [
  '=2*21',
  '+2*21',
  '-2*21',
  '@SUM(2,21)',
  '=HYPERLINK("https://a.invalid","b")',
  "=cmd|' /C x'!A0",
  '\u0000=2*21',
  '\ufeff=2*21',
  '\u200b=2*21',
  '\u00a0=2*21',
  '\u202e=2*21',
  '"=2*21',
  "'=2*21",
  ';=2*21',
  ',=2*21',
  ' =2*21',
  '\t=2*21',
  '\r=2*21',
  '\n=2*21',
  '\uff1d2*21',
  'a";=2*21',
  'a,=2*21',
  'Smith; =2*21',
  'x\n=2*21',
  'x;=2*21;y',
  'x\t=2*21\ty',
  '=2*21";=2*21',
  '==',
  '_x003D_2*21',
  '\u2028=2*21',
  '\u00ad=2*21',
];

/** The texts of the shared folder: formulas in disguise, naughty strings, published payloads. */
function shared(): string[] {
  const { cases } = readSharedJson<{ cases: { s: string }[] }>(corpora, 'strings/formula-injection.json');
  const { strings } = readSharedJson<{ strings: (string | { s: string })[] }>(corpora, 'strings/naughty.json');
  return [
    ...cases.map(({ s }) => s),
    ...strings.map((one) => (typeof one === 'string' ? one : one.s)),
    ...readSharedJson<string[]>(corpora, 'third-party/blns/blns.json'),
    ...readShared(corpora, 'third-party/payloadbox/csv-payload.txt').split('\n').filter(Boolean),
  ];
}

/** Texts that a spreadsheet could take for formulas; those of the shared folder are read when they are asked for. */
export const hostileTexts = { own, shared } as const;
