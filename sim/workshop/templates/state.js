// What has been set, how to go back, and the link that tells it.
const NOW = data.criteria.map(() => AS_IS);
const fresh = () => ({settings: [[...NOW], null], active: 0, role: "", budget: null, predict: false, open: true, guesses: []});
let state = fresh();
const before = [];

const setting = () => state.settings[state.active];
const shown = () => state.settings.filter(each => each !== null);

// Change the state by a function, remember how it was, and show it. A setting that moves covers what was predicted.
function change(how, {moves = false} = {}) {
  before.push(JSON.stringify(state));
  how(state);
  if (moves && state.predict) {
    state.open = false;
    state.guesses = [];
  }
  show();
}

function undo() {
  if (!before.length) return;
  state = JSON.parse(before.pop());
  show();
}

const digits = positions => positions.join("");
const parsed = text => new RegExp(`^[0-${data.steps}]{${NOW.length}}$`).test(text || "") ? [...text].map(Number) : null;

// The state after the # of the address: settings as digits from 0 (absent) to 4 (ideal).
function toHash() {
  const said = new URLSearchParams({a: digits(state.settings[0])});
  if (state.settings[1]) said.set("b", digits(state.settings[1]));
  if (state.role) said.set("role", state.role);
  if (state.budget !== null) said.set("budget", state.budget);
  return `#${said}`;
}

function fromHash(hash) {
  const said = new URLSearchParams(hash.slice(1));
  const made = fresh();
  made.settings = [parsed(said.get("a")) || [...NOW], parsed(said.get("b"))];
  made.role = data.roles.some(role => role.key === said.get("role")) ? said.get("role") : "";
  const budget = Number(said.get("budget"));
  made.budget = said.get("budget") !== null && Number.isFinite(budget) && budget >= 0 ? budget : null;
  return made;
}
