import type { Language } from '../domain/language';
import type { AdaptiveCard } from './adaptive-card';
import { type Button, sentenceFields } from './buttons';
import { fill } from './fill';

/** A sentence, with what one can do next. */
export const messageCard = (sentence: string, language: Language, buttons: readonly Button[] = []): AdaptiveCard =>
  fill('message', { ...sentenceFields(sentence, language), buttons });
