import type { Language } from '../domain/language';
import type { Person } from '../domain/people';
import { actionTexts } from '../text/activity-actions';
import { quoted } from '../text/format';
import { told } from './buttons';
import { fill } from './fill';
import type { Reply } from './reply';
import { type ActivityAsked, aboutActivity, draftsData } from './snooze';

/** Asks who is to take an activity over. */
export function handOverReply(
  asked: ActivityAsked,
  candidates: readonly Person[],
  language: Language,
): Reply & Required<Pick<Reply, 'card'>> {
  const texts = actionTexts[language];
  const title = quoted(asked.title, language);
  const sentence = candidates.length > 0 ? texts.handOverLead(title) : texts.nobodyElse(title);
  const card = fill('hand-over', {
    ...told(sentence, language),
    title: texts.handOverTitle,
    lead: sentence,
    hasCandidates: candidates.length > 0,
    receiver: texts.receiver,
    choose: texts.choose,
    candidates: candidates.map(({ upn, name }) => ({ title: name, value: upn })),
    handOver: [{ title: texts.handOver, data: aboutActivity('hand-over-activity', asked, language) }],
    drafts: draftsData(asked, language),
    buttons: [{ title: texts.back, data: { verb: 'show-week', language } }],
  });
  return { summary: sentence, card, pressed: 'replace' };
}
