import type { Language } from '../domain/language';
import type { Person } from '../domain/people';
import type { Naming } from '../domain/plan-nouns';
import { handOverChoices } from '../search/search-choices';
import { actionTexts } from '../text/activity-actions';
import { formTexts } from '../text/fields';
import { quoted } from '../text/format';
import { whoHas } from '../text/roles';
import type { CardMessage } from './adaptive-card';
import { sentenceFields } from './buttons';
import { fill } from './fill';
import { type ActivityAsked, aboutActivity, draftsData } from './snooze';

/** Bytes of a list of colleagues, beyond which it is searched in: some seventy of them. */
const LISTED_BYTES = 5_000;

/** Asks who is to take an activity over. */
export function handOverMessage(
  asked: ActivityAsked,
  candidates: readonly Person[],
  naming: Naming,
  language: Language,
): CardMessage {
  const texts = actionTexts[language];
  const title = quoted(asked.title, language);
  const leader = whoHas('projektledare', naming, language);
  const sentence = candidates.length > 0 ? texts.handOverLead(title) : texts.nobodyElse(title, leader);
  const choices = candidates.map(({ upn, name }) => ({ title: name, value: upn }));
  const searched = Buffer.byteLength(JSON.stringify(choices)) > LISTED_BYTES;
  const card = fill('hand-over', {
    ...sentenceFields(sentence, language),
    title: texts.handOverTitle,
    lead: sentence,
    hasCandidates: candidates.length > 0,
    receiver: texts.receiver,
    choose: texts.choose,
    isListed: !searched,
    isSearched: searched,
    dataset: handOverChoices(asked.activity),
    search: formTexts[language].search,
    candidates: searched ? [] : choices,
    handOver: [{ title: texts.handOver, data: aboutActivity('hand-over-activity', asked, language) }],
    drafts: draftsData(asked, language),
    buttons: [{ title: texts.back, data: { verb: 'show-week', language } }],
  });
  return { summary: sentence, card };
}
