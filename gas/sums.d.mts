export function templatesAsSums(code: string): string;
