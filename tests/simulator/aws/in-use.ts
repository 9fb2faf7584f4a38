import { expect } from "chai";
import type { Existing, Props } from "../../../simulator/provider";
import { Scene } from "./lifecycle/support";

/** Something that exists, as the account has it. */
export type Thing = readonly [type: string, id: string, outputs: Props];

/** What is deleted, who uses it, what AWS says. */
export type Used = readonly [thing: Thing, user: Thing, message: string];

/** Both exist, and the one can be deleted all the same. */
export type Free = readonly [title: string, thing: Thing, other: Thing];

/** A service with one task. */
export function service(outputs: Props): Thing {
  return [
    "aws:ecs/service:Service",
    "arn:aws:ecs:eu-west-1:123456789012:service/web/api",
    {
      name: "api",
      cluster: "arn:aws:ecs:eu-west-1:123456789012:cluster/web",
      desiredCount: 1,
      ...outputs,
    },
  ];
}

function withArn(id: string, outputs: Props): Props {
  return id.startsWith("arn:") ? { arn: id, ...outputs } : outputs;
}

function sceneOf(...things: readonly Thing[]): Scene {
  const scene = new Scene();
  for (const [type, id, outputs] of things) scene.account.put(type, id, withArn(id, outputs));
  return scene;
}

function existing([, id, outputs]: Thing): Existing {
  return { id, inputs: {}, outputs: withArn(id, outputs) };
}

/** One test a row: refused while the user is there, and possible afterwards. */
export function refusesWhileUsed(rows: readonly Used[]): void {
  for (const [thing, user, message] of rows) {
    it(`${thing[0]} used by ${user[0]}`, () => {
      const scene = sceneOf(thing, user);
      const remove = (): void => {
        scene.delete(thing[0], existing(thing));
      };
      expect(remove).to.throw(message).with.property("message").that.includes(` ${user[1]})`);
      expect(scene.account.records()).to.have.length(2);
      scene.delete(user[0], existing(user));
      remove();
      expect(scene.account.records()).to.deep.equal([]);
    });
  }
}

/** One test a row: possible although the other is there. */
export function isFree(rows: readonly Free[]): void {
  for (const [title, thing, other] of rows) {
    it(`does not keep ${title}`, () => {
      const scene = sceneOf(thing, other);
      scene.delete(thing[0], existing(thing));
      expect(scene.account.records([thing[0]])).to.deep.equal([]);
    });
  }
}
