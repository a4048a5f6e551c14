/** The few words all parts of the schema share. */
import * as v from 'valibot';

/** A schema whose accepted values are values of the model: the compiler compares both. */
export type FactSchema<Value> = v.GenericSchema<unknown, Value>;

export const text = v.string();
export const list = v.array(text);
export const number = v.number();
export const flag = v.boolean();
/** Ports, lines, process ids, counts. */
export const counted = v.pipe(v.number(), v.integer(), v.minValue(0));
export const family = v.picklist([4, 6]);
export const optional = v.exactOptional;
