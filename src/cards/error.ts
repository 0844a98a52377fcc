import type { Language } from '../domain/language';
import { type Button, told } from './buttons';
import { fill } from './fill';
import type { AdaptiveCard } from './reply';

/** What went wrong, whether anything was saved, and what to do; marked by more than its colour. */
export const errorCard = (sentence: string, language: Language, buttons: readonly Button[] = []): AdaptiveCard =>
  fill('error', { ...told(sentence, language), buttons });
