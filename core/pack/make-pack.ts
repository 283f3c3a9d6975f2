import type { SheetLayout } from '../sheets/layout';
import { layScorecard } from '../sheets/scorecard';
import { layTrend } from '../sheets/trend';
import { layCover, packTitle } from './cover';
import { factsOf } from './facts';
import { fileNameOf } from './file-name';
import { inertSheets } from './inert';
import { layNotes } from './notes';
import { layNumbers, numbersSheet } from './numbers';
import { sharedName, stacked } from './one-tab';
import type { HarmlessCell, Pack, PackChoices } from './pack';
import { layRepDetail } from './rep-detail';
import { layResults } from './results';
import { sceneFor, type PackScene } from './scene';
import type { PackSource } from './source';
import { whoWords } from './who';

/** The pack as a workbook of its own. The same week and the same choices give the same pack, to the last cell. */
export function makePack(source: PackSource, choices: PackChoices): Pack {
  const scene = sceneFor(source, choices);
  const day = scene.card.asOf;
  const pages = layPages(scene);
  const inside = [...pages.map(({ sheet }) => sheet), numbersSheet];
  const { sheets, harmless } = inertSheets([layCover(scene, inside), ...pages, layNumbers(factsOf(scene))]);
  const title = packTitle(scene);
  const file = { name: fileNameOf(`${title} ${day}`), title, day, sheets };
  return { file, harmless, who: whoWords(scene, 'file') };
}

/** The same pages for people as one sheet of values in the workbook itself. */
export interface PackTab {
  readonly sheet: SheetLayout;
  readonly harmless: readonly HarmlessCell[];
  readonly who: string;
}

export function makeTab(source: PackSource, choices: PackChoices): PackTab {
  const scene = sceneFor(source, choices);
  const pages = layPages(scene);
  const cover = layCover(
    scene,
    pages.map(({ sheet }) => sheet),
  );
  const { sheets, harmless } = inertSheets([stacked(sharedName, pages[0]!, [cover, ...pages])]);
  return { sheet: sheets[0]!, harmless, who: whoWords(scene, 'tab') };
}

/** The scorecard first: its columns are those that the others are fitted to where all stand on one sheet. */
function layPages(scene: PackScene): SheetLayout[] {
  const { card, intent, crm, heading, choices } = scene;
  const named = { ...(heading !== undefined && { team: heading }) };
  return [
    layScorecard(card, named),
    layResults(scene),
    layTrend(card, intent, crm, named),
    ...(choices.repDetail ? [layRepDetail(scene)] : []),
    ...(choices.notes ? [layNotes(scene)] : []),
  ];
}
