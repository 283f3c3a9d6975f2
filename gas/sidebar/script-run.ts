/** What the script lets a page call. Only JSON crosses, both ways. */
export interface Script {
  perform(name: string, input: object, token: string): unknown;
  workStage(token: string): string | null;
  cancelWork(token: string): void;
  showPlace(place: object): boolean;
  readDraft(): string | null;
  shareFile(name: string, base64: string, readers: readonly string[]): unknown;
  keepDraft(text: string | null): boolean;
}

/** The seam to the script, as Google gives it: a call comes back in one of two handlers. */
type Run = { [Name in keyof Script]: (...given: Parameters<Script[Name]>) => void } & {
  withSuccessHandler(then: (answer: unknown) => void): Run;
  withFailureHandler(then: (error: Error) => void): Run;
};
declare const google: { readonly script: { readonly run: Run } };

/** Calls the script. Rejects with the message that Google gives, which is all that crosses of an error. */
export const call = <Name extends keyof Script>(
  name: Name,
  ...given: Parameters<Script[Name]>
): Promise<ReturnType<Script[Name]>> =>
  new Promise((settle, fail) => {
    const run: Run = google.script.run
      .withSuccessHandler((answer) => settle(answer as ReturnType<Script[Name]>))
      .withFailureHandler(fail);
    (run[name] as (...all: readonly unknown[]) => void)(...given);
  });
