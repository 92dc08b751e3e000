package frontrow.load;

/**
 * How concerts are made so that buyers get in each other's way, or don't.
 *
 * @param seats of each concert
 * @param wanted how many of the first free ones everybody wants one of
 */
record Hall(int seats, int wanted) {

    /** Few seats a buyer, and a few best ones that several reach for. */
    static Hall contended(int buyers) {
        return new Hall(Math.clamp(4L * buyers, 24, 2_000), 12);
    }

    /** More than is bought in a moment, with all of them alike. */
    static final Hall ROOMY = new Hall(1_000, 1_000);
}
