// What comes of a setting: numbers of the states that were run, on the straight line between them.
const data = JSON.parse(document.getElementById("data").textContent);
const say = data.say;
const AS_IS = data.steps / 2;
const CELLS = 2;

// How far each corner of the cell around a setting counts: [place of the state, share] pairs.
function corners(setting) {
  let made = [[0, 1]];
  for (const position of setting) {
    const where = position * CELLS / data.steps;
    const lower = Math.min(Math.floor(where), CELLS - 1);
    const way = where - lower;
    made = made.flatMap(([place, share]) => [[lower, 1 - way], [lower + 1, way]]
      .filter(([, part]) => part > 0)
      .map(([level, part]) => [place * (CELLS + 1) + level, share * part]));
  }
  return made;
}

// A number of the page at a setting, one for each draw.
function byDraw(values, at) {
  return Array.from({length: data.draws}, (_, draw) =>
    at.reduce((sum, [place, share]) => sum + share * values[place * data.draws + draw], 0));
}

const mean = numbers => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const exact = setting => setting.every(position => position * CELLS % data.steps === 0);

// Mean, lowest and highest over the draws; wider where nothing was run, by how far the estimate may lie off: a share of
// it, or of what comes of the situation of now where that is more.
function band(draws, isExact, now) {
  const middle = mean(draws);
  const off = isExact ? 0 : data.off * Math.max(middle, now);
  return {draws, mean: middle, low: Math.max(0, Math.min(...draws) - off), high: Math.max(...draws) + off};
}

const CENTRE = [[(data.durable[0].length / data.draws - 1) / 2, 1]];
const nowAYear = data.durable.reduce((sum, year) => sum + mean(byDraw(year, CENTRE)), 0) / (data.months / 12);

function outcome(setting) {
  const at = corners(setting);
  const years = data.months / 12;
  const isExact = exact(setting);
  const lengths = data.durable.map((_, year) => Math.min(12, data.months - 12 * year) / 12);
  const durable = data.durable.map(values => byDraw(values, at));
  const total = durable[0].map((_, draw) => durable.reduce((sum, year) => sum + year[draw], 0) / years);
  return {
    exact: isExact,
    aYear: band(total, isExact, nowAYear),
    years: durable.map((draws, year) => band(draws.map(each => each / lengths[year]), isExact, nowAYear)),
    lost: data.lost.map(values => mean(byDraw(values, at)) / years),
    started: mean(byDraw(data.started, at)) / years,
    cost: mean(byDraw(data.cost, at)) / years / 1000,
    employed: mean(byDraw(data.employed, at)) / 1000,
  };
}
