import { CallTime } from '../../src/storage/call-time';

test('ends what is under way and aborts its signal when the time is out, also for who asks after that', async () => {
  const time = new CallTime(1);
  const { signal } = time;
  const stopped: string[] = [];
  time.stopping(() => stopped.push('replaced'));
  await new Promise<void>((resolve) =>
    time.stopping(() => {
      stopped.push('under way');
      resolve();
    }),
  );
  time.stopping(() => stopped.push('too late'));
  expect(stopped).toEqual(['under way', 'too late']);
  expect([signal.aborted, time.signal.aborted]).toEqual([true, true]);

  const unasked = new CallTime(1);
  await new Promise<void>((resolve) => unasked.stopping(resolve));
  expect(unasked.signal.aborted).toBe(true);
});

test('is nothing any more once the call has ended', async () => {
  const [ended, other] = [new CallTime(1), new CallTime(1)];
  const { signal } = ended;
  let isStopped = false;
  ended.stopping(() => {
    isStopped = true;
  });
  ended.end();
  // Timers of one length go off in the order in which they were set.
  await new Promise<void>((resolve) => other.stopping(resolve));
  expect([isStopped, signal.aborted]).toEqual([false, false]);
});
