package org.opennms.plugins.phones.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One line of the table: the figures of each round, ours and the other's measured in turn.
 *
 * @param work tells this line from all others
 * @param unit what the figures count
 */
record Row(String work, String unit, List<Double> ours, String besideWhat, List<Double> beside, Goal goal) {

    Row {
        ours = List.copyOf(ours);
        beside = List.copyOf(beside);
        if (ours.isEmpty() || ours.size() != beside.size()) {
            throw new IllegalArgumentException(ours.size() + " rounds of ours beside " + beside.size());
        }
    }

    /** Ours divided by the other's, round by round: what else the machine did then met both. */
    List<Double> ratios() {
        return IntStream.range(0, ours.size()).mapToObj(i -> ours.get(i) / beside.get(i)).toList();
    }

    boolean isReached() {
        return goal.reached().test(median(ratios()));
    }

    /** @param command  that measures it again
     *  @param measured when, of which commit, on which machine */
    String markdown(String command, String measured) {
        String wanted = goal.words().isEmpty() ? "" : goal.words() + (isReached() ? "" : ", **missed**");
        return "| " + String.join(" | ", work, unit, figures(ours), besideWhat + ": " + figures(beside),
                String.format(Locale.ROOT, "%.2f", median(ratios())),
                String.format(Locale.ROOT, "%.2f-%.2f", least(ratios()), most(ratios())), wanted, "`" + command + "`", measured)
                + " |";
    }

    private static String figures(List<Double> values) {
        return number(median(values)) + " (" + number(least(values)) + "-" + number(most(values)) + ")";
    }

    private static double least(List<Double> values) {
        return values.stream().mapToDouble(v -> v).min().orElseThrow();
    }

    private static double most(List<Double> values) {
        return values.stream().mapToDouble(v -> v).max().orElseThrow();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }
}
