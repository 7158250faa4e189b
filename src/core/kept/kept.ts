/** More texts than a workbook shows at once; all are dropped when they are reached, none grows for ever. */
const MOST_TEXTS = 50_000;
/** Longer texts are pasted prose, asked once. */
const LONGEST_TEXT = 300;
const MOST_ANSWERS = 200_000;

/**
 * A reading of texts that keeps what it read: plans print the same names, units and figures over and
 * over. Only for a pure function of the text, so that what is kept is what would be read again.
 * @example const key = keptByText((text) => text.trim()); key(' a ') // 'a', and not trimmed again
 */
export function keptByText<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined || known.has(text)) return kept as Answer;
    const answer = read(text);
    if (text.length > LONGEST_TEXT) return answer;
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, answer);
    return answer;
  };
}

/**
 * Answers about something that never changes once made, such as a catalogue: found once and kept as
 * long as their owner is. Other packages in force are another catalogue, so no answer is ever of old data.
 * @param keyOf what tells one question from another; undefined where the answer is not to be kept
 * @example const rowsOf = keptWith((catalog, plan) => …, (plan) => plan.id); rowsOf(catalog, plan)
 */
export function keptWith<Owner extends object, Answer, Question = void>(
  find: (owner: Owner, question: Question) => Answer,
  keyOf: (question: Question) => string | undefined = () => '',
): (owner: Owner, question: Question) => Answer {
  const byOwner = new WeakMap<Owner, Map<string, Answer>>();
  return (owner, question) => {
    const key = keyOf(question);
    if (key === undefined) return find(owner, question);
    let answers = byOwner.get(owner);
    if (answers === undefined) byOwner.set(owner, (answers = new Map<string, Answer>()));
    const kept = answers.get(key);
    if (kept !== undefined || answers.has(key)) return kept as Answer;
    const answer = find(owner, question);
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
