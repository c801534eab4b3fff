package org.opennms.plugins.phones.avaya;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.family.ScriptRun;
import org.opennms.plugins.phones.api.model.Content;

/** These phones raise no alarms and take no commands over HTTP; their files are read line by line. */
final class AvayaFacts implements PhoneFamily.FamilyFacts {

    /** Users of all of them may log in at the phone. */
    @Override
    public boolean needsUser(ModelInfo model) {
        return false;
    }

    @Override
    public List<Finding> findings(String name, Content content, Predicate<String> there) {
        String text = content.text(StandardCharsets.US_ASCII);
        return Script.isOne(text) ? ScriptLint.findings(name, text, there) : KeyedLint.findings(name, text, there);
    }

    @Override
    public Optional<ScriptRun> run(String file, Map<String, String> names, ScriptRun.World world) {
        return world.text(file).filter(Script::isOne).map(text -> ScriptPlayer.play(file, names, world));
    }
}
