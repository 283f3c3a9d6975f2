import type { Defined } from '../core/functions/index';

export function declareFormula(formula: Defined): string;
export function declareStub(name: string, target: string): string;
export function isPublic(name: string): boolean;
