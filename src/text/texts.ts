import type { Language } from '../domain/language';

/** What is said about one topic, in every language that people are answered in. */
export type Texts<T> = Readonly<Record<Language, T>>;
