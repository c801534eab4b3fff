package org.opennms.plugins.phones.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.error.Invalid;

class FilterTextTest {

    // S-194
    @ParameterizedTest
    @ValueSource(strings = {"cn=*", "(cn=*", "((cn=*)(sn=*))", "(cn=*)(sn=*)", "(=*)", "(cn)", "(&(cn=*)", "(cn=\\zz)", "x"})
    void what_is_no_filter_is_refused(String text) {
        assertThatThrownBy(() -> FilterText.parse("nameFilter", text)).isInstanceOfSatisfying(Invalid.class,
                e -> assertThat(e.field()).isEqualTo(Optional.of("nameFilter")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "(&(telephoneNumber=*)(sn=*)) sn (&(telephoneNumber=*)(sn=An*))",
        "(|(cn=*)(sn=*)) cn,sn (|(cn=An*)(sn=An*))",
        "(!(cn=*)) cn (!(cn=An*))",
        "(cn=*) mail (cn=An*)",
        "(&(objectClass=person)(cn=%*)) cn (&(objectClass=person)(cn=An*))",
        "(cn=*%*) cn (cn=*An*)"})
    void what_is_typed_goes_where_the_filter_has_a_place_for_it(String filter, String attributes, String asked) {
        assertThat(FilterText.typed(FilterText.parse("nameFilter", filter), List.of(attributes.split(",")), "An"))
                .hasToString(asked);
    }

    //
    @Test
    void what_is_typed_stays_a_value() {
        assertThat(FilterText.typed(FilterText.parse("nameFilter", "(cn=*)"), List.of("cn"), "*)(uid=*"))
                .hasToString("(cn=\\2a\\29\\28uid=\\2a*)");
        assertThat(FilterText.typed(FilterText.parse("nameFilter", "(cn=%)"), List.of("cn"), "*)(uid=*"))
                .hasToString("(cn=\\2a\\29\\28uid=\\2a)");
    }
}
