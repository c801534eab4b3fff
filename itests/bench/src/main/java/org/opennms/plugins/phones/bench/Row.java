package org.opennms.plugins.phones.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the result.
 *
 * @param unit       what the figures count
 * @param smallWins  for times and memory: the ratio is turned round, so that more is always better
 * @param required   the ratio that is to be reached
 */
record Row(String work, String unit, List<Double> ours, String besideWhat, List<Double> beside, boolean smallWins,
           Optional<Double> required) {

    Row {
        ours = List.copyOf(ours);
        beside = List.copyOf(beside);
    }

    double ratio() {
        double quotient = median(ours) / median(beside);
        return smallWins ? 1 / quotient : quotient;
    }

    boolean isReached() {
        return required.isEmpty() || ratio() >= required.get();
    }

    String markdown() {
        return String.format(Locale.ROOT, "| %s | %s | %s | %s: %s | %.2f%s |", work, unit, figures(ours), besideWhat,
                figures(beside), ratio(), required.map(r -> String.format(Locale.ROOT, " (at least %.2f: %s)", r,
                        isReached() ? "reached" : "MISSED")).orElse(""));
    }

    static String head() {
        return "| work | unit | ours: median (least-most) | beside | ratio |\n|---|---|---|---|---|";
    }

    private static String figures(List<Double> values) {
        double least = values.stream().mapToDouble(v -> v).min().orElseThrow();
        double most = values.stream().mapToDouble(v -> v).max().orElseThrow();
        return number(median(values)) + " (" + number(least) + "-" + number(most) + ")";
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
