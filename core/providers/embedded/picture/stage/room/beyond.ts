/** Units beyond the frame that walls and floors are drawn. */
export const BEYOND = 180;
