import { activitySchema } from '../../src/teams/activity';
import { spokenText } from '../../src/teams/text';
import { activity } from '../support/bot';

const BOT = '28:7d1c6c1e-0000-4000-8000-00000000b07a';
const mention = (text: string, name = 'Medskapa', id = BOT) => ({ type: 'mention', mentioned: { id, name }, text });

test.each<[string, string, ReturnType<typeof mention>[], string]>([
  ['first', '<at>Medskapa</at> hjälp', [mention('<at>Medskapa</at>')], 'hjälp'],
  ['last', 'hjälp <at>Medskapa</at>', [mention('<at>Medskapa</at>')], 'hjälp'],
  ['in the middle', 'kan <at>Medskapa</at> hjälpa', [mention('<at>Medskapa</at>')], 'kan hjälpa'],
  ['close to a word', '<at>Medskapa</at>hjälp', [mention('<at>Medskapa</at>')], 'hjälp'],
  ['twice', '<at>Medskapa</at> x <at>Medskapa</at>', [mention('<at>Medskapa</at>')], 'x'],
  ['before a newline', '<at>Medskapa</at>\nhjälp', [mention('<at>Medskapa</at>')], 'hjälp'],
  ['spelt otherwise in the entity', '<at>Medskapa</at> x', [mention('<at>medskapa</at>')], 'x'],
  ['with signs that mean something to a pattern', '<at>M.*(S)</at> x', [mention('<at>M.*(S)</at>', 'M.*(S)')], 'x'],
  ['of somebody else', '<at>Karin</at> x', [mention('<at>Karin</at>', 'Karin', '29:1')], '<at>Karin</at> x'],
  ['that no entity tells of', '<at>Medskapa</at> x', [], 'x'],
  ['with an id in its marks', 'x <at id="0">Medskapa</at>', [mention('<at>Medskapa</at>')], 'x'],
  ['in other letters than its entity', '<AT>MEDSKAPA</AT> x', [mention('<at>Medskapa</at>')], 'x'],
  ['by another name', '<at id="1">Dialog &amp; bot</at> x', [mention('', 'Dialog & bot')], 'x'],
  ['that is a place and no mention', 'dialoger i <at>Laholm</at>', [], 'dialoger i <at>Laholm</at>'],
  ['with a place beside it', '<at>Medskapa</at> <at>Laholm</at>', [mention('<at>Medskapa</at>')], '<at>Laholm</at>'],
  ['alone', '<at>Medskapa</at>&nbsp;', [mention('<at>Medskapa</at>')], ''],
])('a mention %s', (_name, text, entities, spoken) => {
  expect(spokenText(activitySchema.parse(activity('message-personal', 'x', { text, entities })))).toBe(spoken);
});

test.each<[string, string, string]>([
  ['decoded once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['named', 'H&ouml;gan&auml;s &amp; &Aring;sa', 'Höganäs & Åsa'],
  ['numbered', '&#229;&#xE4;&#x1F600;', 'åä😀'],
  ['of no character', '&#xD800;&#0;&#x110000;&constructor;&;', '\uFFFD\uFFFD\uFFFD&constructor;&;'],
  ['composed', 'Ha\u030Astad', 'Håstad'.normalize('NFC')],
  ['right to left and four bytes are kept', '\u202Eabc 𝒜', '\u202Eabc 𝒜'],
])('text is %s', (_name, text, spoken) => {
  expect(spokenText(activitySchema.parse(activity('message-personal', 'x', { text })))).toBe(spoken);
});
