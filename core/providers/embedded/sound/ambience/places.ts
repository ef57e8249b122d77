import type { PlaceKind } from "#core/providers/vocabulary.ts";
import type { Room } from "../../signal/reverb.ts";
import { crickets, crows, frogs, gulls, owl, songbirds } from "./animals.ts";
import { fire } from "./fire.ts";
import { footsteps, hooves, murmur } from "./people.ts";
import type { Sounding } from "./sounding.ts";
import { bell, clinks, clock, creaks, hammering, pages, rigging, trainWhistle } from "./things.ts";
import { drips, lapping, stream, waves } from "./water.ts";
import { rustle, steam, stillAir, wind } from "./wind.ts";

/** One thing that is heard in a place. */
export interface Layer {
  readonly sound: Sounding;
  /** Against the other layers of the place; the whole is brought to one loudness. */
  readonly gainDb: number;
  /** By day from dawn to dusk, by night from dusk on; absent for always. */
  readonly when?: "day" | "night";
  /** Heard in fair weather only: birds and insects keep quiet in the rain. */
  readonly fairWeather?: true;
}

export interface PlaceSound {
  readonly layers: readonly Layer[];
  /** The walls, where they can be heard. */
  readonly room?: Room;
}

const always = (sound: Sounding, gainDb: number): Layer => ({ sound, gainDb });
const byDay = (sound: Sounding, gainDb: number): Layer => ({ sound, gainDb, when: "day" });
const byNight = (sound: Sounding, gainDb: number): Layer => ({ sound, gainDb, when: "night" });
const fairDay = (sound: Sounding, gainDb: number): Layer => ({ sound, gainDb, when: "day", fairWeather: true });
const fairNight = (sound: Sounding, gainDb: number): Layer => ({ sound, gainDb, when: "night", fairWeather: true });

/** Places at the sea, where a fog horn is heard in fog. */
export const BY_THE_SEA: ReadonlySet<PlaceKind> = new Set(["sea", "ship", "harbor", "beach", "lighthouse"]);

/** What is heard in each kind of place. Gains: −20 dB for what goes on all the time, peaks about 10 dB above that. */
export const PLACES: Readonly<Record<PlaceKind, PlaceSound>> = {
  sea: { layers: [always(waves(6), -18), always(wind(420), -24), fairDay(gulls(9), -16)] },
  ship: {
    layers: [
      always(waves(5), -21),
      always(wind(700), -23),
      always(creaks(2.2), -9),
      always(rigging(4.5), -17),
      fairDay(gulls(17), -20),
    ],
  },
  harbor: {
    layers: [
      always(stillAir(500), -32),
      always(lapping(0.8), -10),
      always(rigging(2.6), -16),
      always(creaks(5), -15),
      fairDay(gulls(5), -14),
      byDay(murmur(6, 140), -31),
    ],
  },
  beach: { layers: [always(waves(7.5), -18), always(rustle(2_600), -34), fairDay(gulls(11), -17)] },
  lighthouse: {
    layers: [always(wind(850), -20), always(waves(6.5), -24), always(clock(1.6), -21), fairDay(gulls(18), -20)],
  },
  river: {
    layers: [
      always(stream(14), -20),
      always(rustle(2_200), -33),
      fairDay(songbirds(3.2), -17),
      fairNight(crickets(4), -27),
    ],
  },
  lake: {
    layers: [
      always(stillAir(420), -32),
      always(lapping(1.1), -12),
      always(rustle(2_400), -32),
      fairDay(songbirds(5), -17),
      fairNight(frogs(2.2), -20),
      fairNight(crickets(4), -27),
    ],
  },
  forest: {
    layers: [
      always(rustle(1_900), -24),
      always(stillAir(300), -32),
      fairDay(songbirds(1.7), -14),
      fairNight(crickets(6), -24),
      fairNight(owl(16), -15),
      always(creaks(19), -22),
    ],
  },
  field: {
    layers: [
      always(rustle(2_700), -26),
      always(wind(380, 6), -28),
      fairDay(songbirds(3), -17),
      fairNight(crickets(8), -23),
      fairDay(crows(21), -21),
    ],
  },
  garden: {
    layers: [
      always(rustle(2_300), -30),
      always(stillAir(450), -34),
      fairDay(songbirds(1.5), -14),
      fairNight(crickets(6), -24),
    ],
  },
  mountain: { layers: [always(wind(520, 5), -18), always(rustle(3_000), -36), fairDay(crows(24), -22)] },
  desert: { layers: [always(wind(360, 7), -20), always(rustle(3_800), -29), fairNight(crickets(2), -31)] },
  road: {
    layers: [
      always(rustle(2_200), -28),
      always(wind(400, 6), -29),
      always(hooves(14), -15),
      fairDay(songbirds(4), -18),
      fairNight(crickets(5), -26),
    ],
  },
  village: {
    layers: [
      always(stillAir(450), -32),
      always(rustle(2_200), -33),
      fairDay(songbirds(3.4), -18),
      byDay(murmur(6, 150), -30),
      byDay(hammering(11, "wood"), -22),
      always(hooves(24), -20),
      fairNight(crickets(5), -26),
      always(bell(40), -15),
    ],
  },
  city: {
    layers: [
      always(stillAir(350), -27),
      byDay(murmur(12, 140), -26),
      byNight(murmur(4, 130), -32),
      always(hooves(8), -17),
      always(footsteps(9), -18),
      always(bell(38), -14),
    ],
  },
  market: {
    layers: [
      always(murmur(18, 155), -20),
      always(footsteps(4), -19),
      always(clinks(3.5), -22),
      always(hooves(19), -20),
      always(hammering(15, "wood"), -24),
    ],
  },
  station: {
    layers: [
      always(stillAir(300), -28),
      always(murmur(10, 145), -26),
      always(steam(6.5), -24),
      always(footsteps(4), -18),
      always(trainWhistle(24), -22),
    ],
    room: { wet: 0.25, decayS: 1.8 },
  },
  castle: {
    layers: [
      always(wind(600, 6), -23),
      always(stillAir(300), -31),
      fairDay(crows(13), -19),
      always(footsteps(20), -22),
      byNight(owl(22), -19),
    ],
    room: { wet: 0.2, decayS: 1.6 },
  },
  church: {
    layers: [always(stillAir(520), -29), always(creaks(15), -20), always(footsteps(17), -22), always(bell(26), -8)],
    room: { wet: 0.6, decayS: 4 },
  },
  graveyard: {
    layers: [
      always(wind(480, 6), -24),
      always(rustle(2_300), -30),
      fairDay(crows(8), -17),
      fairNight(owl(12), -15),
      fairNight(crickets(3), -29),
      always(bell(45), -16),
    ],
  },
  ruins: {
    layers: [
      always(wind(650, 5), -21),
      always(rustle(2_600), -32),
      always(drips(6), -24),
      fairDay(crows(17), -20),
      fairNight(owl(19), -18),
    ],
    room: { wet: 0.18, decayS: 1.4 },
  },
  cave: {
    layers: [always(stillAir(190), -28), always(drips(1.5), -12), always(drips(4), -16)],
    room: { wet: 0.6, decayS: 3.4 },
  },
  parlor: {
    layers: [always(stillAir(320), -35), always(clock(0.5), -20), always(fire(4), -25), always(creaks(23), -26)],
  },
  kitchen: {
    layers: [
      always(stillAir(350), -35),
      always(fire(6), -22),
      always(clinks(5), -22),
      always(footsteps(15), -24),
      always(hammering(19, "wood"), -26),
    ],
  },
  bedroom: {
    layers: [always(stillAir(280), -32), always(clock(0.5), -24), always(creaks(17), -24), fairNight(crickets(2), -38)],
  },
  library: {
    layers: [
      always(stillAir(330), -32),
      always(clock(0.75), -24),
      always(pages(6), -20),
      always(creaks(18), -25),
      always(footsteps(22), -27),
    ],
    room: { wet: 0.15, decayS: 1.2 },
  },
  tavern: {
    layers: [always(murmur(14, 135), -21), always(fire(5), -25), always(clinks(2.4), -19), always(footsteps(12), -24)],
    room: { wet: 0.12, decayS: 0.9 },
  },
  workshop: {
    layers: [
      always(stillAir(350), -33),
      always(hammering(4, "wood"), -8),
      always(hammering(11, "iron"), -19),
      always(fire(3), -28),
      always(creaks(10), -22),
    ],
    room: { wet: 0.12, decayS: 0.8 },
  },
  hall: {
    layers: [
      always(stillAir(280), -30),
      always(murmur(6, 140), -29),
      always(footsteps(9), -20),
      always(clock(1), -28),
      always(creaks(20), -26),
    ],
    room: { wet: 0.4, decayS: 2.4 },
  },
  school: {
    layers: [
      always(stillAir(350), -33),
      byDay(murmur(12, 270), -24),
      always(pages(5), -22),
      always(clock(0.5), -26),
      always(footsteps(11), -24),
    ],
    room: { wet: 0.15, decayS: 0.9 },
  },
};
