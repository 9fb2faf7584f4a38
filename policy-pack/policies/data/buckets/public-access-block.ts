/** The four settings of S3's public access block. */
import { any, equals, orDefault, type Truth, type Value } from "../../../reading";

export const SETTINGS = [
  "blockPublicAcls",
  "blockPublicPolicy",
  "ignorePublicAcls",
  "restrictPublicBuckets",
] as const;

export type Setting = (typeof SETTINGS)[number];

/** Whether each setting is on. */
export type Settings = Readonly<Record<Setting, Truth>>;

export const ALL_OFF: Settings = {
  blockPublicAcls: false,
  blockPublicPolicy: false,
  ignorePublicAcls: false,
  restrictPublicBuckets: false,
};

/** @param otherwise what a setting is where nothing is said */
export function readSettings(at: (setting: Setting) => Value, otherwise: boolean): Settings {
  const read = (setting: Setting): Truth => equals(orDefault(at(setting).flag(), otherwise), true);
  return {
    blockPublicAcls: read("blockPublicAcls"),
    blockPublicPolicy: read("blockPublicPolicy"),
    ignorePublicAcls: read("ignorePublicAcls"),
    restrictPublicBuckets: read("restrictPublicBuckets"),
  };
}

/** S3 takes the stricter of what a bucket and its account say. */
export function strictest(one: Settings, other: Settings): Settings {
  return {
    blockPublicAcls: any(one.blockPublicAcls, other.blockPublicAcls),
    blockPublicPolicy: any(one.blockPublicPolicy, other.blockPublicPolicy),
    ignorePublicAcls: any(one.ignorePublicAcls, other.ignorePublicAcls),
    restrictPublicBuckets: any(one.restrictPublicBuckets, other.restrictPublicBuckets),
  };
}

export function settingsThatAre(settings: Settings, truth: Truth): readonly Setting[] {
  return SETTINGS.filter((setting) => settings[setting] === truth);
}
