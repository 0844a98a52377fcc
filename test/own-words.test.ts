import { Plan } from '../src/domain/plan';
import { textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { plain, useWholeBot } from './support/whole-bot';

/** A plan with words of its own for its areas and orderers, from the chat to the card. */

const whole = useWholeBot(() => new Date('2023-02-01T11:00:00Z'));

/** The sample without our words in its own texts, so that whatever says them is the bot. */
function planOfDistricts(): Plan {
  const plan = { ...samplePlan('outcome.yaml'), dialogues: samplePlan('dialogues.yaml').dialogues };
  const text = JSON.stringify(plan)
    .replace(/kommun(?!ik)/giu, 'del')
    .replace(/nämnd(?!sekreterare)/giu, 'utskott');
  return Plan.parse({ ...JSON.parse(text), areas: { called: 'stadsdel' }, orderers: { called: 'utskott' } });
}

beforeAll(() => whole.importPlan(planOfDistricts()), 60_000);

it.each<[string, readonly string[]]>([
  ['antal dialoger per stadsdel', ['Per stadsdel: ']],
  ['vilka stadsdelar har vi inte nått', ['alla 6 stadsdelar']],
  ['status på projektmål 1', ['minst 2 per stadsdel']],
  ['måluppfyllnad per kommun', []],
  ['vilka utskott deltar', ['6 utskott har beställt projektet']],
  ['budget', ['Utskotten finansierar tillsammans']],
  ['antal dialoger i min stadsdel', ['vilken stadsdel som är din']],
  ['antal dialoger i Göteborg', ['projektets stadsdelar']],
  ['how many dialogues per city district', ['Per city district: ']],
])('%s', async (text, expected) => {
  const { summary, card } = await whole.post('message-personal', { text });
  const texts = plain([summary, ...textsOf(card)].join('\n'));
  for (const each of expected) expect(texts).toContain(each);
  // What the person wrote is quoted as it was written.
  expect(texts.replace(/”[^”]*”/gu, '')).not.toMatch(/kommun(?!ik)|municipalit|nämnd/iu);
});
