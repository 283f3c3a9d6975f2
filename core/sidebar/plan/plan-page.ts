import type { PlanSize } from '../../plan/plan-size';
import type { DraftFinding, Preview, PreviewLine } from '../../setup/draft';
import type { App } from '../app';
import type { Child, Props } from '../elements';
import type { Counted } from './judging';
import type { Making } from './making';
import type { Pool } from './pool';
import type { Step } from './steps';

/** What the screens of the plan share: the plan as it stands, what was found about it, and ways to change it. */
export interface PlanPage {
  readonly app: App;
  readonly pool: Pool;
  making(): Making;
  findings(): readonly DraftFinding[];
  /** Those of them that stand in the way of saving. */
  mistakes(): readonly DraftFinding[];
  size(): PlanSize;
  /** Whether anything is known about the plan yet. */
  isChecked(): boolean;
  /** Settles when the plan as it stands has been checked. False: the person has gone on meanwhile. */
  checked(): Promise<boolean>;
  preview(): Preview | null;
  counted(): Counted;
  /** Changes the plan under the person's hands: only what is live is drawn anew. */
  change(next: Making): void;
  /** Changes it and draws the screen anew, because other things are asked on it now. */
  reshape(next: Making): void;
  /** The person has finished with a field: what is wrong with the line may be said beside it. */
  settle(): void;
  countAgain(): void;
  /** A part of the screen that follows each change. */
  live(draw: () => readonly Child[], props?: Props): HTMLElement;
  /** More for those who want it; it stays open when the screen is drawn anew. */
  unfolding(id: string, summary: string, ...content: readonly Child[]): HTMLElement;
  /** Goes to a screen, and there to a field. */
  go(step: Step, field?: string): void;
  back(): void;
  /** Nothing is unfinished any more. */
  finish(): void;
}

export const previewOf = (page: PlanPage, id: string): PreviewLine | undefined =>
  page.preview()?.lines.find((line) => line.id === id);
