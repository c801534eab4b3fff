package org.opennms.plugins.phones.api.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ServicesTest {

    @Test
    void services_that_come_and_go_are_seen_and_whoever_is_at_it_goes_on() {
        List<String> container = new ArrayList<>(List.of("a", "b"));
        Services<String> services = new Services<>(container);

        List<String> met = new ArrayList<>();
        for (String service : services) {
            met.add(service);
            container.remove("b");
        }
        container.add("c");

        assertThat(met).containsExactly("a", "b");
        assertThat(services.stream()).containsExactly("a", "c");
    }

    @Test
    void one_that_goes_while_the_list_is_read_is_left_out() {
        List<String> shrinking = new AbstractList<>() {

            @Override
            public String get(int place) {
                return List.of("a").get(place);
            }

            @Override
            public int size() {
                return 2;
            }
        };

        assertThat(new ArrayList<>(new Services<>(shrinking).stream().toList())).containsExactly("a");
    }
}
