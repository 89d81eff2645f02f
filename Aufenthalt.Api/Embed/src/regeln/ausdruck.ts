import type { Ausdruck, Operand } from '../format/definition.ts';
import type { Lage } from './lage.ts';
import { operatoren } from './operatoren.ts';
import { type Wert, ausLiteral, leer } from './wert.ts';

/**
 * Every operand is evaluated, none is skipped: so the partial dates that an expression reads depend on the answers only,
 * never on the order of evaluation.
 */
export function werteAus(ausdruck: Ausdruck, lage: Lage): Wert {
  if (typeof ausdruck !== 'object') return ausLiteral(ausdruck);
  const [name, operanden] = Object.entries(ausdruck)[0] ?? ['', []];
  const operator = operatoren[name];
  return operator ? operator(operanden, lage) : leer;
}

export const wert = (operand: Operand | undefined, lage: Lage): Wert =>
  operand === undefined || Array.isArray(operand) ? leer : werteAus(operand as Ausdruck, lage);

export const wort = (operand: Operand | undefined): string => (typeof operand === 'string' ? operand : '');
