import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planWording } from '../../src/domain/plan-wording';
import { namesIn, withoutNames } from '../../src/privacy/names';
import { NO_OWN_WORDS, ownWords } from '../../src/privacy/own-words';
import { samplePlan } from '../samples/sample';

/**
 * What looks like a person's name in what officials write, and what does not; the decision record says what was
 * measured.
 */

const lines = (name: string): string[] =>
  readFileSync(join(__dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
const ASKED = lines('names-asked.tsv');
const SAVED = lines('names-saved.tsv');

/** Sentences that are known to be missed: a name that the sentence shows by nothing else than itself. */
const MISSED_AT_MOST = 2;

test('names are found in what names somebody', () => {
  expect(ASKED.length).toBeGreaterThanOrEqual(150);
  const missed = ASKED.filter((text) => namesIn(text).length === 0);
  expect(missed.length <= MISSED_AT_MOST ? [] : missed).toEqual([]);
});

test('and none in what names nobody', () => {
  expect(SAVED.length).toBeGreaterThanOrEqual(300);
  expect(SAVED.filter((text) => namesIn(text).length > 0)).toEqual([]);
});

test.each([
  ['Anna Svensson på biblioteket var bra.', ['Anna Svensson']],
  ['Samtalet leddes av Carl von Essen och Anna-Karin Lind-Berg.', ['Carl von Essen', 'Anna-Karin Lind-Berg']],
  ['A. Svensson och Anna S. kom.', ['A. Svensson', 'Anna S']],
  ['det var anna svensson som sa det', ['anna svensson']],
  ['ANNA SVENSSON VAR HÄR', ['ANNA SVENSSON']],
  ['Anna\u200b Svens\u00adson'.replace(/\p{Cf}/gu, ''), ['Anna Svensson']],
  ['Hon heter Kim.', ['Kim']],
  ['jag heter kim', ['kim']],
  ['Annas mamma kom.', ['Annas']],
  ['Vi pratade med rektor Lindgren.', ['Lindgren']],
  ['Anna sa att hon inte vågar.', []],
  ['Bengt-Åke berättade om skolan.', ['Bengt-Åke']],
  ['Sedan sa Anna att hon inte vågar.', ['Anna']],
  ['Gustav Adolfs torg är mörkt. Sankt Lars Park är fin.', []],
  ['Samtalet leddes av Oğuz.', ['Oğuz']],
  ['Samtalet hölls av Xhevat och var bra.', ['Xhevat']],
  ['Tack till Çağlar!', ['Çağlar']],
  ['Dialogen leddes av Ramböll, och tack till Sweco och Rambölls konsulter.', []],
  ['The dialogue was led by Deloitte.', []],
  ['Dialogen leddes av Brixvera AB.', []],
  ['Dialogen leddes av företaget Brixvera.', []],
  ['Dialogen leddes av Brixveras konsulter.', []],
  // Nothing tells a firm by one word from a person by one.
  ['Dialogen leddes av Brixvera.', ['Brixvera']],
  ['Dialogen leddes av Xiomara konsult.', ['Xiomara']],
  ['Samtalet leddes av Ungdomsrådet, och en del av Oğuz.', []],
  ['Tack till Biblioteket. Till Çağlar', []],
  ['Vi var i Sankt Jörgen.', []],
  ['World Café fungerade bra på Falkenbergs bibliotek.', []],
  ['Skolan heter Fagerhultskolan. Metoden heter World Café.', []],
])('%s', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test('names are found beside the plan’s own words, which "av" and "med" and its places are among', () => {
  const own = ownWords(planWording(samplePlan()));
  const missed = [...ASKED, 'Samtalet leddes av Lisbeth.', 'Dialogen med Fatima var bra.'].filter(
    (text) => namesIn(text, own).length === 0,
  );
  expect(missed.length <= MISSED_AT_MOST ? [] : missed).toEqual([]);
  expect(SAVED.filter((text) => namesIn(text, own).length > 0)).toEqual([]);
});

test.each([
  ['vad sa anna om bussarna', 'vad sa … om bussarna'],
  ['har anna svensson rapporterat', 'har … rapporterat'],
  ['vad tycker Xhevat om skolan', 'vad tycker … om skolan'],
  ['budgeten per målgrupp och per max antal', 'budgeten per målgrupp och per max antal'],
  ['hur går det i sankt jörgen', 'hur går det i sankt jörgen'],
  ['Vilka dialoger hölls i Halmstad', 'Vilka dialoger hölls i Halmstad'],
])('a question is kept without the names in it: %s', (text, kept) => {
  expect(withoutNames(text, NO_OWN_WORDS)).toBe(kept);
});

test('no word that the sample plan says itself is a name', () => {
  const wording = planWording(samplePlan());
  const own = ownWords(wording);
  expect(wording.filter((text) => namesIn(text, own).length > 0)).toEqual([]);
});

/** An age right after a given name makes it somebody's, where a capital alone says nothing. */
test.each([
  ['Kalle, 14 år, berättade om skolan.', ['Kalle']],
  ['Kalle, 14-åring, var med.', ['Kalle']],
  ['Kalle berättade om skolan.', []],
  ['Max 14 år fick de vara.', []],
  ['Alma, 14 år, kom.', ['Alma']],
  ['Alma 14 år kom.', ['Alma']],
  ['Alma (14) kom.', ['Alma']],
  ['Alma, 14, kom.', ['Alma']],
  ['Alma, 14 kom.', []],
  ['Alma 14 kom.', []],
  ['Alma, 119 år', ['Alma']],
  ['Alma, 120 år', []],
  ['Alma. 14 år', []],
  ['Alma är 14 år', []],
  ['Max, 14 år', ['Max']],
  ['Max 14 år', []],
  ['Unga, 14 år', []],
  ['Halmstad, 14 år', []],
])('of names with an age in "%s": %j', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});
