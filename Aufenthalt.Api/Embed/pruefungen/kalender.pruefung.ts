import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alsText, ausTagesnummer, heuteInBerlin, jahre, monate, plusDauer, tag, tagesnummer, zeitraum } from '../src/regeln/kalender.ts';

const t = (text: string) => tag(text) ?? assert.fail(text);

test('each day number leads back to its day', () => {
  for (let nummer = 300; nummer < 1_100_000; nummer += 997) {
    const einTag = ausTagesnummer(nummer);
    if (einTag) assert.equal(tagesnummer(einTag), nummer);
  }
});
test('31 February does not exist', () => assert.equal(tag('2026-02-31'), null));
test('months end on the last day of a shorter month', () => assert.equal(alsText(plusDauer(t('2026-01-31'), '1M') ?? t('0001-01-01')), '2026-02-28'));
test('a full month is reached on the clamped day', () => {
  assert.equal(monate(t('2026-01-31'), t('2026-02-28')), 1);
  assert.equal(monate(t('2026-03-31'), t('2026-01-31')), -2);
});
test('who is born on 29 February is a year older on 1 March', () => {
  assert.equal(jahre(t('2004-02-29'), t('2022-02-28')), 17);
  assert.equal(jahre(t('2004-02-29'), t('2022-03-01')), 18);
});
test('a year stands for its first and last day', () => {
  const jahr = zeitraum('1998') ?? assert.fail();
  assert.deepEqual([alsText(jahr.von), alsText(jahr.bis)], ['1998-01-01', '1998-12-31']);
});
test('today is the day in Berlin, wherever the reader is', () => {
  assert.equal(alsText(heuteInBerlin(new Date('2026-12-31T23:30:00Z'))), '2027-01-01');
  assert.equal(alsText(heuteInBerlin(new Date('2026-07-01T22:30:00Z'))), '2026-07-02');
});
