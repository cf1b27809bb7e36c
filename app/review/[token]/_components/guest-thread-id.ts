export const guestThreadId = (threadId: string) => `said-${threadId}`;
