package org.opennms.plugins.phones.api.config;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What a parameter takes. Made once per parameter and asked for many files, so nothing here is costly. */
public sealed interface ValueType {

    /** Whether a phone could understand the value, which has no white space around it. */
    boolean accepts(String value);

    /** For people, after "expected is": {@code 0 or 1}. */
    String expected();

    /** Off or on. */
    record Flag() implements ValueType {

        @Override
        public boolean accepts(String value) {
            return value.equals("0") || value.equals("1");
        }

        @Override
        public String expected() {
            return "0 or 1";
        }
    }

    /** One of some words, in capitals or not: manuals and phones write them either way. */
    record Choice(List<String> words, Set<String> lowerCase) implements ValueType {

        public Choice {
            words = List.copyOf(words);
            lowerCase = Set.copyOf(lowerCase);
        }

        public static Choice of(List<String> words) {
            return new Choice(words, words.stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
        }

        @Override
        public boolean accepts(String value) {
            return lowerCase.contains(value.toLowerCase(Locale.ROOT));
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", words);
        }
    }

    /** A whole number; a bound that no source tells is empty. */
    record Whole(OptionalLong least, OptionalLong most) implements ValueType {

        private static final int LONGEST = 18;

        @Override
        public boolean accepts(String value) {
            int digits = value.startsWith("-") ? 1 : 0;
            if (value.length() == digits || value.length() > LONGEST) {
                return false;
            }
            for (int i = digits; i < value.length(); i++) {
                if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                    return false;
                }
            }
            long number = Long.parseLong(value);
            return number >= least.orElse(number) && number <= most.orElse(number);
        }

        @Override
        public String expected() {
            return least.isPresent() && most.isPresent()
                    ? "a whole number from " + least.getAsLong() + " to " + most.getAsLong() : "a whole number";
        }
    }

    /** Any text, or none. */
    record Text(int longest) implements ValueType {

        /** Where no source tells how long a text may be. */
        public static final int ANY_LENGTH = Integer.MAX_VALUE;

        @Override
        public boolean accepts(String value) {
            return value.length() <= longest;
        }

        @Override
        public String expected() {
            return longest == ANY_LENGTH ? "a text" : "a text of at most " + longest + " characters";
        }
    }

    /** A host's name or IP address, or none. */
    record Address() implements ValueType {

        @Override
        public boolean accepts(String value) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
                if (!plain && "-._:[]".indexOf(c) < 0) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String expected() {
            return "a host name or an IP address";
        }
    }

    /** An address of a server's file or directory, by a scheme that phones speak, or none. */
    record Url(int longest) implements ValueType {

        private static final List<String> SCHEMES = List.of("http://", "https://", "tftp://", "ftp://");

        @Override
        public boolean accepts(String value) {
            return value.isEmpty() || value.length() <= longest && value.indexOf(' ') < 0 && hasScheme(value);
        }

        private static boolean hasScheme(String value) {
            for (String scheme : SCHEMES) {
                if (value.length() > scheme.length() && value.regionMatches(true, 0, scheme, 0, scheme.length())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String expected() {
            return "an http, https, tftp or ftp URL"
                    + (longest == Text.ANY_LENGTH ? "" : " of at most " + longest + " characters");
        }
    }

    /** A time of day; phones take a one-digit hour, too. */
    record TimeOfDay() implements ValueType {

        @Override
        public boolean accepts(String value) {
            return isTime(value, value.length() - 3);
        }

        @Override
        public String expected() {
            return "a time as hh:mm";
        }

        private static boolean isTime(String value, int colon) {
            return (colon == 1 || colon == 2) && value.charAt(colon) == ':'
                    && number(value, 0, colon) < 24 && number(value, colon + 1, value.length()) < 60;
        }

        /** Above every bound where a character is no digit. */
        private static int number(String value, int from, int to) {
            int number = 0;
            for (int i = from; i < to; i++) {
                int digit = value.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return Integer.MAX_VALUE;
                }
                number = number * 10 + digit;
            }
            return number;
        }
    }

    /** Hours and minutes before or after Greenwich. */
    record Offset() implements ValueType {

        private static final TimeOfDay TIME = new TimeOfDay();

        @Override
        public boolean accepts(String value) {
            return value.length() == 6 && (value.charAt(0) == '+' || value.charAt(0) == '-') && TIME.accepts(value.substring(1));
        }

        @Override
        public String expected() {
            return "an offset as +hh:mm or -hh:mm";
        }
    }
}
