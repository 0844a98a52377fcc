import type { Views } from './asked';

export const watchViews = { watch: () => ({ kind: 'watch' }) } satisfies Views<'watch'>;
