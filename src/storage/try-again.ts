import { isOvertaken } from './table';

/**
 * Reads, makes and writes anew while somebody else has been first.
 * @param most after so many times the failure is the caller's
 * @param isLost which failures mean that somebody else was first
 */
export async function tryAgain<T>(most: number, attempt: () => Promise<T>, isLost = isOvertaken): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isLost(error) || tries >= most) throw error;
    }
  }
}
