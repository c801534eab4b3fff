package org.opennms.plugins.phones.tftp;

import java.util.Optional;

/** What a request leads to. */
sealed interface Finding {

    /** @param proof empty for what is made for the request, which is nobody's delivery */
    record File(Source source, Optional<Proof> proof) implements Finding { }

    record No(Refusal refusal) implements Finding { }

    /** Nothing is said, so that the client asks again. */
    record NotNow() implements Finding { }
}
