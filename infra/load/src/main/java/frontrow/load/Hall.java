package frontrow.load;

/**
 * How concerts are made so that buyers get in each other's way, or don't.
 *
 * @param seats of each concert
 * @param wanted how many of the first free ones everybody wants some of
 * @param fewPercent how many of a hundred seats are free when the next concert is scheduled
 */
record Hall(int seats, int wanted, int fewPercent) {

    /** Room for those who don't want to meet. */
    static final Hall ROOMY = new Hall(400, 400, 50);

    /** A few seats a buyer, and some best ones that everybody reaches for. */
    static Hall contended(int buyers) {
        return new Hall(Math.clamp(4L * buyers, 24, 400), 12, 25);
    }

    boolean isNearlySoldOut(int free) {
        return free * 100 < seats * fewPercent;
    }
}
