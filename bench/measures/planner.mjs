// The planner alone, without reading anything, in several situations and sizes.
import { join } from 'node:path';
import { jsonOf, ms, row } from '../timing.mjs';
import { terraformPlan } from './terraform.mjs';

const MIXED = ['unchanged', 'all new', '1 % changed'];

export function measurePlanner(tools) {
  const planOnce = (situation, resources, rounds = 7) =>
    jsonOf([join(tools.here, 'plan-once.mjs'), situation, String(resources), String(rounds)]);
  const unchanged = planOnce('unchanged', 10_000);
  return [
    row(
      'the planner alone, 10,000 resources, unchanged ÷ 300 ms',
      unchanged.milliseconds / 300,
      1,
      `${ms(unchanged.milliseconds)}; ${unchanged.references} references`,
    ),
    ...MIXED.flatMap((situation) => growth(situation)),
    ...[
      ['one shared flow', 'one shared flow with 5,000 callers ÷ with 500', 500],
      ['chain', 'a chain of new flows 1,000 deep ÷ 100 deep', 100],
    ].map(([situation, words, few]) => {
      const [small, large] = [planOnce(situation, few), planOnce(situation, few * 10)];
      return row(words, large.milliseconds / small.milliseconds, 12, both(large, small));
    }),
    ...besideTerraform(unchanged, tools),
  ];

  /** Ten times as much is to take about ten times as long. */
  function growth(situation) {
    const sizes = [1000, 10_000, 100_000];
    const times = sizes.map((size) => planOnce(situation, size, size > 10_000 ? 3 : 7));
    const rows = [0, 1].map((at) =>
      row(
        `${situation}: ${sizes[at + 1].toLocaleString('en')} resources ÷ ${sizes[at].toLocaleString('en')}`,
        times[at + 1].milliseconds / times[at].milliseconds,
        12,
        both(times[at + 1], times[at]),
      ),
    );
    return situation === 'unchanged' ? [...rows, budgetOfMost(times[2])] : rows;
  }
}

/** The other reading of that budget: of 100,000 at most twelve times what 10,000 may take. */
function budgetOfMost({ milliseconds }) {
  return row('unchanged: 100,000 resources ÷ 12 × 300 ms', milliseconds / 3600, 1, ms(milliseconds));
}

function both(large, small) {
  return `${ms(large.milliseconds)} ÷ ${ms(small.milliseconds)}`;
}

function besideTerraform(unchanged, tools) {
  const terraform = terraformPlan(10_000, tools);
  return terraform === undefined
    ? []
    : [
        row(
          'the planner alone ÷ `terraform plan` of as many `terraform_data`, unchanged',
          unchanged.milliseconds / terraform.milliseconds,
          0.05,
          `${ms(unchanged.milliseconds)} ÷ ${ms(terraform.milliseconds)}; ${terraform.version}, 10,000`,
        ),
      ];
}
