package org.opennms.plugins.phones.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralWordsTest {

    private final LiteralWords parser = new LiteralWords();

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\0', value = {
        "show \"Bad Homburg\"                  ! show 'Bad Homburg'",
        "show 'Bad  Homburg'                   ! show 'Bad  Homburg'",
        "approve 0090 --region=\"Bad  Homb.\" ! approve 0090 --region=\"Bad  Homb.\"",
        "approve 0090 --region Bad\\ Homburg   ! approve 0090 --region Bad\\ Homburg",
        "region-add \"O'Fallon\"               ! region-add O\\'Fallon",
        "region-add \"\"                       ! region-add ''",
        "region-add Zürich                     ! region-add Zürich",
    })
    void quotes_and_escapes_hold_words_together(String typed, String read) {
        assertThat(preprocess(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\0', value = {
        "approve x --password s3cret$1$x#      ! approve x --password 's3cret$1$x#'",
        "placeholder-set map [2-9]xx.T         ! placeholder-set map '[2-9]xx.T'",
        "placeholder-set code *#06#            ! placeholder-set code '*#06#'",
        "placeholder-set ref %ITCS_x%          ! placeholder-set ref '%ITCS_x%'",
        "show \"$mac\"                         ! show \"$mac\"",
        "list --json > /tmp/list               ! list --json > /tmp/list",
    })
    void an_unquoted_word_is_what_it_says(String typed, String read) { // decision 10
        assertThat(preprocess(typed)).isEqualTo(read);
    }

    private String preprocess(String typed) {
        return parser.preprocess(null, parser.parse(null, typed, typed.length()));
    }
}
