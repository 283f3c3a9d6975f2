import type { Chance } from './chance';

/** A company that the team sells to. The sample sells route planning to firms that send people to their customers. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly city: string;
  readonly contact: string;
  readonly customer: boolean;
}

const listed = (text: string): string[] => text.split(',').map((word) => word.trim());

const places = listed(`
  Alder Creek, Ashgrove, Bellhaven, Birch Hollow, Blackthorn, Bluewater, Bramley, Briar Glen, Calder,
  Canyon Park, Cedar Point, Clearbrook, Cobalt Bay, Copper Hill, Cresswell, Dunmore, Eastmere, Elm Harbor,
  Fairlight, Fernwood, Foxley, Glenrock, Granite Run, Greywater, Harlan, Hawthorn, Heron Lake, Highfield,
  Ironbridge, Juniper, Kestrel, Kingsmead, Larkspur, Lindale, Longreach, Marlow Bay, Millstone, Moss Landing,
  North Quay, Oakridge, Orchard Lane, Palisade, Pinecrest, Quarry Road, Redfern, Ridgeline, Riverbend, Rosemont,
  Saltmarsh, Sandhurst, Silver Fork, Stonegate, Summerfield, Tamarack, Thornbury, Tidewater, Upland, Valley View,
  Westerly, Willow Bend, Windmere, Wolfcreek, Yarrow, Zephyr Point`);

const trades: readonly (readonly [suffix: string, industry: string])[] = [
  ['Heating & Air', 'HVAC'],
  ['Elevator Service', 'Elevators'],
  ['Pest Control', 'Pest control'],
  ['Plumbing Co.', 'Plumbing'],
  ['Fire Protection', 'Fire safety'],
  ['Electric', 'Electrical'],
  ['Grounds Care', 'Landscaping'],
  ['Medical Supply', 'Medical supply'],
  ['Security Systems', 'Security'],
  ['Water Delivery', 'Beverage delivery'],
  ['Roofing, Inc.', 'Roofing'],
  ['Linen Service', 'Linen'],
  ['Garage Doors', 'Garage doors'],
  ['Pool Service', 'Pool care'],
  ['Courier', 'Courier'],
];

const cities = ['Aurora', 'Boise', 'Columbus', 'Dayton', 'Fresno', 'Madison', 'Omaha', 'Raleigh', 'Spokane', 'Tulsa'];

const firstNames = listed(`
  Adaeze, Amir, Beatriz, Carla, Cheng, Darius, Elena, Emre, Fatou, Grace, Hana, Ingrid, Ivan, Jamal, Karin, Leon,
  Lucia, Mateo, Mei, Nadia, Olga, Oscar, Pilar, Rashid, Ruth, Samir, Sinead, Tariq, Ursula, Viktor, Wanda, Yusuf`);

const lastNames = listed(`
  Abara, Almeida, Bergstrom, Castell, Demir, Engel, Farrow, Gomes, Hadley, Ishikawa, Jansen, Kowalik, Lund,
  Mbeki-Rowe, Nakata, O'Dell, Petrov, Quist, Rahimi, Santoro, Tran, Ueda, Varga, Weir, Yilmaz`);

/** Every company the sample knows, each under a name of its own, in a shuffled order. */
export function companies(chance: Chance): Company[] {
  const names = places.flatMap((place) => trades.map((trade) => [place, ...trade] as const));
  return chance.shuffled(names).map(([place, suffix, industry], i) => ({
    id: `001QL0000${String(10_482 + 7 * i).padStart(6, '0')}`,
    name: `${place} ${suffix}`,
    industry,
    city: chance.pick(cities),
    contact: `${chance.pick(firstNames)} ${chance.pick(lastNames)}`,
    customer: i % 11 === 0,
  }));
}
