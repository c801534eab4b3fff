package org.opennms.plugins.phones.shell;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.host.OperatorAccount;
import org.opennms.plugins.phones.api.host.OperatorAccounts;
import org.opennms.plugins.phones.api.host.OperatorRole;
import org.opennms.plugins.phones.api.model.Secret;

/** Adds or changes somebody who may log in: the way back in where the only administrator's password is lost. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "operator-set",
        description = "Adds or changes somebody who may log in; what is not named stays as it is")
public final class OperatorSetCommand extends FleetCommand {

    private static final int RANDOM_BYTES = 12;

    @Reference(optional = true)
    OperatorAccounts accounts;

    @Argument(index = 0, name = "name", required = true, description = "The login name")
    @Completion(OperatorCompleter.class)
    String name;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Option(name = "--role", description = "administrator, supervisor or reader")
    @Completion(OperatorRoleCompleter.class)
    String role;

    @Option(name = "--password", censor = true, description = "At least 8 characters; - asks for it or reads it")
    String password;

    @Option(name = "--random-password", description = "Makes up a password and shows it this once")
    boolean random;

    @Option(name = "--disable", description = "Keeps role and password, and lets nobody in")
    boolean disable;

    @Option(name = "--enable", description = "Lets in again")
    boolean enable;

    @Override
    void run() {
        if (password != null && random || disable && enable) {
            throw new Invalid("say one of --password and --random-password, and one of --disable and --enable");
        }
        OperatorAccounts ours = Accounts.of(accounts);
        Optional<OperatorAccount> before = ours.list().stream().filter(a -> a.name().equals(name)).findFirst();
        OperatorRole wanted = Optional.ofNullable(role).map(word -> Words.read(OperatorRole.class, word))
                .or(() -> before.map(OperatorAccount::role))
                .orElseThrow(() -> new Invalid("there is no operator " + name + " yet: say the --role of a new one"));
        boolean enabled = enable || !disable && before.map(OperatorAccount::enabled).orElse(true);
        Optional<Secret> fresh = random ? Optional.of(madeUp()) : Optional.ofNullable(password)
                .map(given -> new Secret(Input.secret(session, given, "Password of " + name)));
        OperatorAccount saved = ours.save(new OperatorAccount(name, wanted, enabled), fresh, by());
        say(name + " is " + Words.of(saved.role()) + (saved.enabled() ? "" : ", disabled")
                + (random ? "; the password is " + fresh.orElseThrow().value() + " (shown this once)" : "") + ".");
    }

    private static Secret madeUp() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().encodeToString(bytes));
    }
}
