// The paper of a quiz for autosave.js: answers that changed go to the server in batches, each with an id of its own.
//
// fieldset[data-question][data-answer] holds the fields of one question; data-answer is the kind of its response.
//
// A change is in this browser's storage before it is sent and leaves it when the server has it, so neither a lost network
// nor a closed tab nor a session that ended loses it. A batch keeps its id however often it is sent: the server counts it
// once. What is still here when the paper is opened again goes back into the fields and is sent.

export function changedAnswers(form) {
  const address = form.dataset.autosave;
  const copy = keyOf(address);
  const storage = browserStorage();
  /** At most two: the one on its way (or to be sent again as it is), and the one that still grows. */
  let batches = [];
  let onItsWay = false;

  return { note, take, hold, waits: () => batches.length > 0, restore, problemOf };

  function note(field) {
    const question = field.closest("[data-question]");
    const answer = question && read(question);
    if (!answer) return;
    const growing = batches.length > (onItsWay ? 1 : 0) ? batches.at(-1) : null;
    if (growing) growing.answers[question.dataset.question] = answer;
    else batches.push({ clientId: newId(), answers: { [question.dataset.question]: answer } });
    keep();
  }

  function take() {
    if (batches.length === 0) return null;
    onItsWay = true;
    const token = form.elements["__RequestVerificationToken"]?.value ?? "";
    return {
      address,
      init: {
        method: "PUT",
        body: JSON.stringify(batches[0]),
        headers: { "content-type": "application/json", "X-Antiforgery": token },
      },
    };
  }

  /** The batch may have arrived although no answer came: it stays as it is. */
  function hold() {
    onItsWay = true;
  }

  async function problemOf(answer, words) {
    const said = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
    if (answer.ok) {
      drop();
      return said.late ? words.textLate : null;
    }
    // one answer cannot be taken: the others are sent without it, and it is sent when it is mended
    if (said.question && batches[0].answers[said.question]) {
      delete batches[0].answers[said.question];
      batches[0].clientId = newId();
      onItsWay = false;
      if (Object.keys(batches[0].answers).length === 0) drop();
      else keep();
      return said.title;
    }
    drop();
    return said.title ?? words.textFailed;
  }

  function drop() {
    batches.shift();
    onItsWay = false;
    keep();
  }

  function keep() {
    try {
      if (batches.length === 0) storage?.removeItem(copy);
      else storage?.setItem(copy, JSON.stringify(batches));
    } catch {
      // without room the fields themselves still hold it
    }
  }

  function restore() {
    try {
      batches = JSON.parse(storage?.getItem(copy) ?? "[]");
    } catch {
      batches = [];
    }
    onItsWay = batches.length > 0;
    for (const batch of batches)
      for (const [id, answer] of Object.entries(batch.answers)) {
        const question = form.querySelector(`[data-question="${CSS.escape(id)}"]`);
        if (question) write(question, answer);
      }
    return batches.length > 0;
  }
}

/** Nothing of this paper is to be sent any more. */
export function forgetAnswers(address) {
  browserStorage()?.removeItem(keyOf(address));
}

/** The response that the fields of a question hold, or null while there is none. */
function read(question) {
  const certainty = question.querySelector('input[name^="c."]:checked')?.value.toLowerCase();
  const answer = readers[question.dataset.answer](question);
  return answer && { kind: question.dataset.answer, ...answer, ...(certainty ? { certainty } : {}) };
}

const readers = {
  chosen: (question) => ({ options: checked(question).map((field) => field.value) }),
  judged: (question) => (checked(question).length === 0 ? null : { value: checked(question)[0].value === "true" }),
  matched: (question) => ({
    pairs: Object.fromEntries(selects(question).filter((field) => field.value).map((field) => [field.dataset.left, field.value])),
  }),
  ordered: (question) => ({ items: selects(question).map((field) => field.value).filter(Boolean) }),
  written: (question) => ({ text: text(question).value }),
};

function write(question, answer) {
  for (const field of question.querySelectorAll('input[name^="c."]')) field.checked = field.value.toLowerCase() === answer.certainty;
  writers[answer.kind]?.(question, answer);
}

const writers = {
  chosen: (question, answer) => choices(question).forEach((field) => (field.checked = answer.options.includes(field.value))),
  judged: (question, answer) => choices(question).forEach((field) => (field.checked = field.value === String(answer.value))),
  matched: (question, answer) => selects(question).forEach((field) => (field.value = answer.pairs[field.dataset.left] ?? "")),
  ordered: (question, answer) => selects(question).forEach((field, place) => (field.value = answer.items[place] ?? "")),
  written: (question, answer) => (text(question).value = answer.text),
};

const choices = (question) => [...question.querySelectorAll('input[name^="a."]')];
const checked = (question) => choices(question).filter((field) => field.checked);
const selects = (question) => [...question.querySelectorAll("select")];
const text = (question) => question.querySelector('[name^="a."]');

function keyOf(address) {
  return `answers ${address}`;
}

/** crypto.randomUUID is there for https alone. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function browserStorage() {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
