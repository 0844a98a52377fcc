import type { PerLanguage } from '../domain/language';

/** What is said about one topic, in every language that people are answered in. */
export type Texts<T> = PerLanguage<T>;
