import { Matches } from 'class-validator';

/** An Indonesian telephone number, as people write them. */
export const IsPhone = () => Matches(/^(?=(\D*\d){9,15}\D*$)(\+?62|0)[\d\s.-]{7,16}$/, { message: 'give a telephone number such as 0812 3456 7890' });
