package org.opennms.plugins.phones.standalone.login;

import java.util.Optional;

/** Our own file's passwords, then a directory's. A name in the file is the file's alone: no directory can take it over. */
public final class AllPasswords implements Passwords {

    private final RealmPasswords file;
    private final UsersFile users;
    private final DirectoryPasswords directory;

    public AllPasswords(RealmPasswords file, UsersFile users, DirectoryPasswords directory) {
        this.file = file;
        this.users = users;
        this.directory = directory;
    }

    @Override
    public Optional<Login> check(String name, String password) {
        return directory.isThere() && users.standing(name).isEmpty() ? directory.check(name, password)
                .filter(login -> users.standing(login.name()).isEmpty()) : file.check(name, password);
    }

    @Override
    public boolean stillHolds(Login login) {
        return login.standing().equals(Standing.ELSEWHERE) ? users.standing(login.name()).isEmpty() && directory.isThere()
                && directory.stillHolds(login) : file.stillHolds(login);
    }
}
