import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf, type Cell } from '../../core/cells';
import {
  activityWord,
  flagOf,
  opportunityStatusReader,
  opportunityWord,
  suggestActivityStatuses,
  suggestStatuses,
  type StatusColumns,
} from '../../core/crm/statuses';
import { bestMs } from '../support/best-ms';

const words = (text: string): string[] => text.split('|').map((word) => word.trim());

describe('the words of CRMs for open, won and lost', () => {
  it.each(
    words(
      'Won|won|WON|Closed Won|closedwon|Closed-Won|CLOSED_WON|Closed - Won|Closed Won (100%)|6. Closed Won|Deal won|Won 🎉|Gewonnen|Geschlossen - gewonnen|Abgeschlossen und gewonnen|Gagné|Gagnée|GAGNE|Fermé gagné|Conclu - gagné|Ganado|Ganada|Cierre Ganado 🤓|Cerrado/ganado|Cerrada ganada|Ganho|Fechado e ganho|Vinto|Chiuso vinto|Chiusa e vinta',
    ),
  )('%s is won', (text) => expect(opportunityWord(text)).toBe('Won'));

  it.each(
    words(
      'Lost|lost|Closed Lost|closedlost|Closed_Lost|Closed Lost (0%)|Deal lost|Disqualified|Abandoned|Cancelled|Canceled|Out-Sold|Rejected|No decision|Verloren|Geschlossen / verloren|Disqualifiziert|Perdu|Perdue|Fermé perdu|Perdido|Perdida|Cierre perdido|Cerrado - perdido|Fechado e perdido|Perso|Chiuso perso|Gesloten - verloren',
    ),
  )('%s is lost', (text) => expect(opportunityWord(text)).toBe('Lost'));

  it.each(
    words(
      'Open|open|New|In Progress|On Hold|Prospecting|Qualification|Needs Analysis|Value Proposition|Id. Decision Makers|Identifying Decision Makers|Perception Analysis|Proposal/Price Quote|Negotiation/Review|Appointment Scheduled|appointmentscheduled|Qualified to Buy|Presentation Scheduled|Decision Maker Bought-In|Contract Sent|Prospect|Initial Offer|Qualify|Develop|Propose|Close|Qualified|Proposition|Offen|In Bearbeitung|Angebot|Verhandlung|Ouvert|Ouverte|En cours|Négociation|Abierto|Abierta|En curso|Propuesta|Aberto|Aperto|Lead|Discovery|Demo|Negotiation|Proposal',
    ),
  )('%s is open', (text) => expect(opportunityWord(text)).toBe('Open'));

  it.each(
    words(
      'Closed|Dead|Signed|Won or lost|Not won|Won back|Lost contact|Archived|Abgeschlossen|Fermé|Cerrado|Gesloten|TRUE|1|100%|🎉||Wonderful|Losting',
    ),
  )('%s says none of them', (text) => expect(opportunityWord(text)).toBeUndefined());
});

describe('the words of CRMs for activities', () => {
  it.each(
    words(
      'Completed|COMPLETED|completed|Done|Held|Closed|Finished|Sent|Made|Erledigt|Abgeschlossen|Durchgeführt|Terminé|Terminée|Effectué|Completado|Completada|Hecho|Realizada|Concluído|Completato|Voltooid|Afgerond',
    ),
  )('%s is completed', (text) => expect(activityWord(text)).toBe('Completed'));
  it.each(
    words(
      'Not Started|NOT_STARTED|NotStarted|In Progress|Waiting on someone else|Waiting|Deferred|Pending Input|To do|Undone|Todo|Backlog|Open|Queued|Ringing|Nicht begonnen|In Bearbeitung|Zurückgestellt|Offen|À faire|Non commencé|En cours|En attente|Pendiente|No iniciado|En curso|Da fare|Te doen',
    ),
  )('%s is open', (text) => expect(activityWord(text)).toBe('Open'));
  it.each(
    words(
      'Planned|Scheduled|SCHEDULED|Rescheduled|Confirmed|Geplant|Planifié|Prévue|Programado|Planificada|Agendado|Pianificato|Gepland',
    ),
  )('%s is scheduled', (text) => expect(activityWord(text)).toBe('Scheduled'));
  it.each(
    words(
      'Cancelled|Canceled|CANCELED|No Show|NO_SHOW|no-show|Not Held|Failed|Abgesagt|Storniert|Nicht erschienen|Annulé|Annulée|Cancelado|No presentado|Annullato|Geannuleerd',
    ),
  )('%s is cancelled: it did not take place', (text) => expect(activityWord(text)).toBe('Cancelled'));
  it.each(words('Draft|Entwurf|Brouillon|Borrador|Bozza|Rascunho|Concept'))('%s is a draft', (text) =>
    expect(activityWord(text)).toBe('Draft'),
  );
  it.each(words('No answer|Busy|Missed|Connected|Left voicemail|High|Bob||42'))('%s is not known', (text) =>
    expect(activityWord(text)).toBeUndefined(),
  );
});

it('a yes-or-no cell is read in many languages; blank is no, other words are neither', () => {
  expect([true, 'TRUE', 'true', 'Yes', 'ja', 'Oui', 'sí', 1, '1', 'x', 'v'].map(flagOf)).toEqual(Array(11).fill(true));
  expect([false, 'FALSE', 'no', 'Nein', 0, '0', '', null].map(flagOf)).toEqual(Array(8).fill(false));
  expect(['maybe', 2, { error: '#N/A' }].map((cell) => flagOf(cell))).toEqual([undefined, undefined, undefined]);
});

describe('which column decides between open, won and lost', () => {
  const columns = (given: Readonly<Record<string, readonly Cell[]>>): StatusColumns =>
    Object.fromEntries(Object.entries(given).map(([name, cells]) => [name, columnOf(cells)]));
  const suggest = (given: Readonly<Record<string, readonly Cell[]>>) => {
    const { value, findings } = suggestStatuses(columns(given), 'Deals');
    const read = opportunityStatusReader(columns(given), value);
    const { length } = Object.values(given)[0] ?? [];
    return { ...value, findings, read: Array.from({ length: length ?? 0 }, (_, row) => read(row)) };
  };

  it('a status with words for won or lost beats the stage, which keeps the last open stage', () => {
    const found = suggest({ status: ['won', 'Lost', 'Open'], stage: ['Proposal', 'Demo', 'Demo'] });
    expect(found).toMatchObject({ by: 'status', counts: { Open: 1, Won: 1, Lost: 1 }, unknown: [], findings: [] });
    expect(found.read).toEqual(['Won', 'Lost', 'Open']);
    expect([...found.words]).toEqual([
      ['won', 'Won'],
      ['lost', 'Lost'],
      ['open', 'Open'],
    ]);
  });

  it('a status without such words leaves it to the stage', () => {
    const found = suggest({ status: ['Active', 'Active'], stage: ['Closed Won', 'Closed Lost'] });
    expect(found).toMatchObject({ by: 'stage', counts: { Open: 0, Won: 1, Lost: 1 } });
  });

  it('the columns Won and Closed decide where the stages do not say it', () => {
    const found = suggest({
      stage: ['Y0J', 'b2x', 'cXY'],
      isWon: ['true', 'false', 'false'],
      isClosed: ['true', 'true', 'false'],
    });
    expect(found).toMatchObject({ by: 'flags', counts: { Open: 1, Won: 1, Lost: 1 }, findings: [] });
    expect(found.read).toEqual(['Won', 'Lost', 'Open']);
  });

  it('stages that agree with the columns Won and Closed decide; where they differ the columns do, and it is said', () => {
    const stage = ['Closed Won', 'Closed Lost', 'Discovery'];
    expect(suggest({ stage, isWon: [1, null, null], isClosed: [1, 1, null] })).toMatchObject({
      by: 'stage',
      findings: [],
    });
    expect(suggest({ stage, isWon: [1, null, null], isClosed: [1, 1, 1] })).toMatchObject({
      by: 'flags',
      counts: { Open: 0, Won: 1, Lost: 2 },
      findings: [{ severity: 'warning', code: 'status-contradiction', where: 'Deals, Stage' }],
    });
  });

  it('unknown stages are open, and said', () => {
    const found = suggest({ stage: ['Handshake', 'Won', 'Handshake', 'Zweites Treffen'] });
    expect(found).toMatchObject({ counts: { Open: 3, Won: 1, Lost: 0 }, unknown: ['Handshake', 'Zweites Treffen'] });
    expect(found.findings).toEqual([
      expect.objectContaining({
        severity: 'info',
        code: 'status-open',
        where: 'Deals, Stage',
        what: '"Handshake", "Zweites Treffen" (3 rows) are not known to us and are taken as Open.',
      }),
    ]);
  });

  it.each(['Closed', 'Dead', 'Archiviert', 'Won or lost', 'Signed', '***'])(
    '%s looks like an end and is asked about, not counted',
    (word) => {
      const found = suggest({ stage: [word, 'Won'] });
      expect(found).toMatchObject({ counts: { Open: 0, Won: 1, Lost: 0 }, unknown: [word] });
      expect(found.read).toEqual([undefined, 'Won']);
      expect(found.findings).toMatchObject([{ severity: 'ask', code: 'status-unclear' }]);
    },
  );

  it('an unknown stage whose rows are all at 100 percent is asked about', () => {
    const stage = ['Handshake', 'Handshake', 'Lost', 'Talk'];
    expect(suggest({ stage, probability: ['100', 100, '0', '100%'] }).findings).toMatchObject([{ severity: 'ask' }]);
    expect(suggest({ stage, probability: ['100', 90, '0', '50'] }).findings).toMatchObject([{ severity: 'info' }]);
  });

  it('a blank stage is open, and said', () => {
    const found = suggest({ stage: ['Won', null, ' '] });
    expect(found).toMatchObject({
      counts: { Open: 2, Won: 1 },
      findings: [{ severity: 'warning', code: 'status-blank' }],
    });
    expect(found.read).toEqual(['Won', 'Open', 'Open']);
  });

  it('without any column it asks, and nothing is counted', () => {
    expect(suggest({})).toMatchObject({
      counts: { Open: 0, Won: 0, Lost: 0 },
      findings: [{ severity: 'ask', code: 'status-missing' }],
    });
  });

  it('Won without Closed says nothing about lost, and asks', () => {
    expect(suggest({ isWon: [true, false] })).toMatchObject({
      by: 'flags',
      findings: [{ severity: 'ask', code: 'status-unclear' }],
    });
  });

  it('a map that people have changed is what rows are read by', () => {
    const given = columns({ stage: ['Handshake', 'Won'] });
    const read = opportunityStatusReader(given, { by: 'stage', words: new Map([['handshake', 'Lost']]) });
    expect([read(0), read(1)]).toEqual(['Lost', undefined]);
  });

  it('the order of the rows changes no count and no word', () => {
    const stage = fc.constantFrom<Cell>('Won', 'Closed Lost', 'Demo', 'Handshake', 'Closed', null);
    fc.assert(
      fc.property(
        fc
          .array(stage, { maxLength: 12 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const a = suggest({ stage: all });
          const b = suggest({ stage: shuffled });
          expect(b.counts).toEqual(a.counts);
          expect(new Map([...b.words].sort())).toEqual(new Map([...a.words].sort()));
          expect([...b.unknown].sort()).toEqual([...a.unknown].sort());
        },
      ),
    );
  });

  it('every row is open, won, lost or asked about', () => {
    const stage = fc.oneof(fc.constantFrom<Cell>('Won', 'Lost', 'Demo', 'Closed', null, 3, true), fc.string());
    fc.assert(
      fc.property(fc.array(stage, { maxLength: 12 }), (all) => {
        const { counts, read } = suggest({ stage: all });
        expect(counts.Open + counts.Won + counts.Lost + read.filter((status) => status === undefined).length).toBe(
          all.length,
        );
      }),
    );
  });
});

describe('what the statuses of activities mean', () => {
  it('words are mapped, and a word that we do not know stays as it stands and is asked about', () => {
    const { value, findings } = suggestActivityStatuses(
      columnOf(['Completed', 'erledigt', 'No Show', 'Left voicemail', null]),
      'Calls',
    );
    expect([...value.words]).toEqual([
      ['completed', 'Completed'],
      ['erledigt', 'Completed'],
      ['no show', 'Cancelled'],
    ]);
    expect(value).toMatchObject({
      unknown: ['Left voicemail'],
      blank: 1,
      counts: { Completed: 2, Cancelled: 1, Open: 0 },
    });
    expect(findings).toMatchObject([{ severity: 'ask', code: 'status-unknown', where: 'Calls, Status' }]);
  });

  it.each<[string, Cell[], Cell, Cell]>([
    ['TRUE and FALSE', [true, false], 'true', 'false'],
    ['yes and no', ['Yes', 'No'], 'yes', 'no'],
    ['a tick and blank', ['v', null], 'v', ''],
  ])('%s are done and not done', (_, cells, yes, no) => {
    const { value, findings } = suggestActivityStatuses(columnOf(cells));
    expect(value.words.get(String(yes))).toBe('Completed');
    expect(value.words.get(String(no))).toBe('Open');
    expect(findings).toEqual([]);
  });
});

it('hostile texts of 32,767 characters take no time', () => {
  for (const piece of ['a', ' ', 'won ', '_', '🎉', 'é', '\u0301']) {
    const text = piece.repeat(32767).slice(0, 32767);
    expect(bestMs(() => [opportunityWord(text), activityWord(text), flagOf(text)])).toBeLessThan(5);
  }
});
