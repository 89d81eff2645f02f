import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addiere, alsText, dezimal, geteilt, mal } from '../src/regeln/dezimal.ts';

const rechne = (tun: typeof addiere, a: string, b: string): string | null => {
  const ergebnis = tun(dezimal(a) ?? 0n, dezimal(b) ?? 0n);
  return ergebnis === null ? null : alsText(ergebnis);
};

test('sums of cents stay exact', () => assert.equal(rechne(addiere, '0.1', '0.2'), '0.3'));
test('a product is rounded half to even at ten places', () => {
  assert.equal(rechne(mal, '0.00001', '0.000005'), '0');
  assert.equal(rechne(mal, '0.00003', '0.000005'), '0.0000000002');
});
test('a quotient is rounded half to even at ten places', () => {
  assert.equal(rechne(geteilt, '1', '3'), '0.3333333333');
  assert.equal(rechne(geteilt, '-2', '3'), '-0.6666666667');
});
test('division by zero has no result', () => assert.equal(rechne(geteilt, '1', '0'), null));
test('numbers of 10¹⁸ and more have no result', () => assert.equal(rechne(mal, '1000000000', '1000000000'), null));
test('only plain decimals are read', () => {
  for (const text of ['', '.5', '5.', '+5', '1e3', '1,5', '١', '0.12345678901']) assert.equal(dezimal(text), null, text);
  assert.equal(alsText(dezimal('007.500') ?? 0n), '7.5');
});
