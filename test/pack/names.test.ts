import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fileNameOf } from '../../core/pack/file-name';
import { initialsOf, namesFor } from '../../core/pack/names';

describe('initials', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['are the first letters of a name', ['Maya Okafor', 'Jean-Luc de Witt'], ['M.O.', 'J.L.D.W.']],
    ['are told apart by a number', ['Maya Okafor', 'Milan Orth', 'Mia Ost'], ['M.O.', 'M.O.2', 'M.O.3']],
    ['give way to the place where they would be the name', ['Ada', 'M.O.', '???'], ['A.', 'Rep 2', 'Rep 3']],
    ['give way to it also where every word of a name is one letter', ['李 雷', 'Al', 'A L'], ['Rep 1', 'A.', 'Rep 3']],
    ['hold for any script', ['Élodie Øst', '王小明'], ['É.Ø.', '王.']],
  ])('%s', (_, names, shown) => expect(initialsOf(names)).toEqual(shown));

  it('are different for different people, and are nobody’s name', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 20 }), (names) => {
        const shown = initialsOf(names);
        expect(new Set(shown).size).toBe(names.length);
      }),
    );
  });
});

describe('a name that the pack does not show', () => {
  const rep = (name: string, alsoKnownAs: readonly string[] = []) => ({
    name,
    alsoKnownAs,
    manager: '',
    starts: null,
    leaves: null,
    workdays: null,
    ramp: [],
    recognition: '',
  });
  const team = [
    rep('Ada Lund'),
    rep('Bo Chen', ['bo@x.example', 'u7']),
    rep('Weiß O’Hara (EU)'),
    rep('Anne-Marie Roy-Ek'),
  ];
  const full = namesFor(team, [team[0]!], { names: 'Full' });
  const short = namesFor(team, team, { names: 'Initials' });

  it.each<[string, string]>([
    ['Deals with BO  chen', 'Deals with a colleague'],
    ['Deals with Anne-Marie Roy-Ek', 'Deals with a colleague'],
    ['Deals with BO chen, Chen Bo', 'Deals with a colleague, Chen Bo'],
    ['bo@x.example and Bochen', 'a colleague and Bochen'],
    ["weiß o'hara (eu) helped Ada Lund", 'a colleague helped Ada Lund'],
    ['u7 stays: two letters are in too many words', 'u7 stays: two letters are in too many words'],
  ])('%s -> %s', (text, freed) => expect(full.veil(text)).toBe(freed));

  it('goes from notes also where only a part of it stands, unless somebody shown has that part', () => {
    expect(full.veil('Ask Bo or Chen; Lund knows', true)).toBe('Ask a colleague or a colleague; Lund knows');
    expect(short.veil('Ada Lund and Bo', true)).toBe('A.L. and B.C.');
  });

  it('is found however its accents are written', () => {
    const apart = 'Zoe\u0308 No\u0308rd';
    for (const [name, text] of [
      [apart, 'ZOË nörd'],
      ['Zoë Nörd', apart],
    ] as const) {
      const names = namesFor([rep(name)], [], { names: 'Full' });
      expect(names.veil(`With ${text}`)).toBe('With a colleague');
      expect(names.veil(`With ${apart.split(' ')[0]}`, true)).toBe('With a colleague');
      expect(names.hides(text)).toBe(true);
    }
  });

  it('goes also by the words of another name, but not of an address', () => {
    const names = namesFor([rep('Robert Chen', ['Bobby Chen', 'sales_desk', 'call.desk@x.example'])], [], {
      names: 'Full',
    });
    expect(names.veil('Ask Bobby; sales call desk', true)).toBe('Ask a colleague; sales call desk');
  });

  it('is nobody’s in particular where two have it', () => {
    const two = [rep('Sam Lund'), rep('Sam Okafor')];
    const names = namesFor(two, two, { names: 'Initials' });
    expect(names.veil('Sam, Lund, Sam Okafor', true)).toBe('a colleague, S.L., S.O.');
  });

  it('is found whatever signs are in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 4 }), (name) => {
        fc.pre(/\S{2}/.test(name.trim()));
        const names = namesFor([rep(name)], [], { names: 'Full' });
        expect(names.veil(`1 ${name.trim()} 2`)).toBe('1 a colleague 2');
      }),
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['Leadership pack · Team A/B: 2026', 'Leadership pack · Team A B 2026'],
    ['../../etc/passwd', 'etc passwd'],
    ['=cmd', 'cmd'],
    ['CON', 'Leadline CON'],
    ['\u202egpj.exe ', 'gpj.exe'],
    ['', 'Leadline'],
  ])('%s -> %s', (text, name) => expect(fileNameOf(text)).toBe(name));

  it('is taken by every file system, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = fileNameOf(text);
        expect(name).toMatch(/^[^\\/:*?"<>|.\s][^\\/:*?"<>|]*$/u);
        expect(name.length).toBeLessThanOrEqual(90);
        expect(name).not.toMatch(/[. ]$/);
      }),
    );
  });
});
