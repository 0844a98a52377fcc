import type { Evidence } from './evidence';
import { fold } from './normalise';

/** The words of a phrase without their marks, with a space between. */
export const foldedWords = ({ tokens }: Evidence): string => fold(tokens.map(({ word }) => word).join(' '));
