import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Texte, sichereAdresse } from '../src/texte/texte.ts';

const texte = new Texte({
  sprache: 'ar',
  richtung: 'rtl',
  schichten: [
    { sprache: 'ar', fremdsprachig: { 'service.title': 'de' }, texte: { 'service.title': 'Eigener Titel', 'ui.minuten.few': '{{anzahl}} few', 'ui.minuten.other': '{{anzahl}} other', 'html.a': [{ e: 'p', k: ['Gebühr: {{gebuehrenpflicht}}, ', { e: 'a', href: '{{link}}', k: ['{{name}}'] }] }] } },
    { sprache: 'ar', fremdsprachig: {}, texte: { 'service.title': 'Standard', 'feld.a.label': 'A {{auslaenderbehoerde}}' } },
    { sprache: 'de', fremdsprachig: {}, texte: { 'ui.nur_deutsch': 'Nur deutsch.' } },
  ],
  variablen: { auslaenderbehoerde: 'Stadt <b>X</b> & Y', gebuehrenpflicht: [{ e: 'strong', k: ['100 €'] }], link: 'javascript:alert(1)', name: 'Blatt' },
});

test("the tenant's value wins over the definition's", () => assert.equal(texte.wort('service.title'), 'Eigener Titel'));
test('a variable is inserted as text, never as markup', () => assert.deepEqual(texte.baum('feld.a.label'), ['A Stadt <b>X</b> & Y']));
test('a variable that is an HTML text brings its nodes', () => {
  assert.deepEqual(texte.baum('html.a'), [{ e: 'p', k: ['Gebühr: ', { e: 'strong', k: ['100 €'] }, ', ', { e: 'a', href: 'javascript:alert(1)', k: ['Blatt'] }] }]);
});
test('a missing key gives its last part and does not throw', () => assert.equal(texte.wort('ui.gibt_es_nicht'), 'gibt_es_nicht'));
test('plurals follow the language', () => {
  assert.equal(texte.mehrzahl('ui.minuten', 3), '3 few');
  assert.equal(texte.mehrzahl('ui.minuten', 100), '100 other');
});
test('only https, mailto and tel become links', () => {
  for (const boese of ['javascript:alert(1)', 'data:text/html,x', 'http://example.de', '//example.de', 'vbscript:x']) assert.equal(sichereAdresse(boese), undefined, boese);
  for (const gut of ['https://example.de/', 'mailto:a@example.de', 'tel:+495211']) assert.equal(sichereAdresse(gut), gut);
});
test('what comes from another language says which', () => {
  assert.equal(texte.fremd('service.title'), 'de');
  assert.equal(texte.fremd('feld.a.label'), undefined);
  assert.equal(texte.fremd('ui.nur_deutsch'), 'de');
});
