import type { Views } from './asked';

export const privacyViews = {
  privacy: (_, { snapshot: { plan } }) => ({ kind: 'privacy', plan }),
} satisfies Views<'privacy'>;
