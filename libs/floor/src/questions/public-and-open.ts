/** What everybody may read and support, of `question q`. Narrower than the index question_words, never wider: what it leaves out is not found. */
export const PUBLIC_AND_OPEN = `q.state = 'open' and q.accepted`;

/** The words of `question q` are told to everybody. */
export const TOLD = `q.state <> 'hidden' and q.accepted`;
