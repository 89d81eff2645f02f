import type { Ausdruck, Operand } from '../format/definition.ts';
import type { Lauf } from './lauf.ts';
import { operatoren } from './operatoren.ts';
import { type Wert, ausLiteral, leer } from './wert.ts';

export type Operator = (operanden: readonly Operand[], lauf: Lauf, ausdruck: object) => Wert;

export function werteAus(ausdruck: Ausdruck, lauf: Lauf): Wert {
  if (typeof ausdruck !== 'object') return ausLiteral(ausdruck);
  const [name, operanden] = Object.entries(ausdruck)[0] ?? ['', []];
  const operator = operatoren[name];
  return operator ? operator(operanden, lauf, ausdruck) : leer;
}

export const wert = (operand: Operand | undefined, lauf: Lauf): Wert => (operand === undefined || Array.isArray(operand) ? leer : werteAus(operand as Ausdruck, lauf));

export const wort = (operand: Operand | undefined): string => (typeof operand === 'string' ? operand : '');
