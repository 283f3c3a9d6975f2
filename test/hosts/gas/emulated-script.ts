import type { TriggerModel } from './book';
import { chain, method, type Emulated } from './desk';

/** Triggers, as an add-on may have them: rule `triggers`. */
export const emulatedScript: Emulated = {
  ScriptApp: {
    requireScopes: method((desk, _self: unknown, _mode: unknown, scopes: readonly string[]) => {
      const lacking = [...scopes].filter((scope) => !desk.scopes.includes(scope));
      if (lacking.length > 0)
        throw desk.refuse(`Authorization is required to perform that action: ${lacking.join(' ')}`);
    }),
    newTrigger: method((desk, _self: unknown, functionName: string) => {
      if (!desk.functions.has(functionName)) throw desk.refuse(`The function ${functionName} is not in the script.`);
      return desk.serve('TriggerBuilder', { functionName, days: 0, hour: null, zone: null });
    }),
    getProjectTriggers: method((desk) =>
      desk.realm.arrayFrom(desk.book.triggers.map((one) => desk.serve('Trigger', one))),
    ),
    deleteTrigger: method((desk, _self: unknown, trigger: unknown) => {
      const gone = desk.stateOf<TriggerModel>(trigger);
      desk.book.triggers = desk.book.triggers.filter((one) => one !== gone);
    }),
  },
  TriggerBuilder: {
    timeBased: method((desk, self: TriggerModel) => desk.serve('ClockTriggerBuilder', self)),
  },
  ClockTriggerBuilder: {
    everyDays: chain((_, self: TriggerModel, days: number) => void (self.days = days)),
    atHour: chain((_, self: TriggerModel, hour: number) => void (self.hour = hour)),
    inTimezone: chain((_, self: TriggerModel, zone: string) => void (self.zone = zone)),
    create: method((desk, self: TriggerModel) => {
      if (self.days === 0) throw desk.refuse('Unable to create a trigger without a frequency.');
      if (desk.book.triggers.length > 0)
        throw desk.refuse(
          'This add-on has created too many time-based triggers in this document for this Google user account.',
        );
      desk.book.triggers.push(self);
      return desk.serve('Trigger', self);
    }),
  },
  Trigger: {
    getHandlerFunction: method((_, self: TriggerModel) => self.functionName),
  },
};
