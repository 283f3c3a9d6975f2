import { onTimeCaptions } from '../core/tasks/on-time';
import { usualMenu } from './menu';

/** The usual menu, and below it what asks for one permission more. */
export function onOpen(): void {
  usualMenu()
    .addSeparator()
    .addItem(onTimeCaptions.start, 'startOnTime')
    .addItem(onTimeCaptions.stop, 'stopOnTime')
    .addToUi();
}

/** Whoever installs it has a file open already. */
export function onInstall(): void {
  onOpen();
}
