package org.opennms.plugins.phones.config;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.family.PhoneFamily.FamilyTemplates;
import org.opennms.plugins.phones.api.fleet.Advertised;

/** Keeps what is made of a template's text and of a model's defaults, so that a render neither parses nor collects. */
final class Compiler {

    /** Above it all is forgotten: no fleet has so many templates, but operators save many versions. */
    private static final int MOST = 256;

    private final VelocityTexts velocity = new VelocityTexts();

    /** By family, weakly: a family's bundle may be updated while we stay. */
    private final Map<FamilyTemplates, Kept> families = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile Kept latest;

    CompiledTemplate compiled(FamilyTemplates family, Template template) {
        return kept(family).templates.computeIfAbsent(template,
                t -> CompiledTemplate.of(t, family.sections(t), velocity));
    }

    Map<String, Values.Value> defaults(FamilyTemplates family, ModelInfo model, Advertised advertised) {
        Address address = new Address(model, advertised.files(), advertised.reports(), advertised.host());
        return kept(family).defaults.computeIfAbsent(address, a -> {
            Map<String, Values.Value> defaults = new HashMap<>();
            family.defaults(model, advertised).forEach((key, value) ->
                    defaults.put(key, new Values.Value(value, secretKeys(family).contains(key))));
            return Collections.unmodifiableMap(defaults);
        });
    }

    /** The keys whose values are secret in every template of the family. */
    Set<String> secretKeys(FamilyTemplates family) {
        return kept(family).secretKeys;
    }

    /** What phones of the family are known to read. */
    Catalogue catalogue(PhoneFamily family) {
        Kept kept = kept(family.templates());
        if (kept.catalogue == null) {
            kept.catalogue = new Catalogue(family.facts().parameters());
        }
        return kept.catalogue;
    }

    /** Mostly the one that was asked for last: threads that make many files would queue for the map. */
    private Kept kept(FamilyTemplates family) {
        Kept last = latest;
        if (last == null || !last.family.refersTo(family)) {
            last = families.computeIfAbsent(family, Kept::new);
            latest = last;
        }
        return last;
    }

    private record Address(ModelInfo model, String files, String reports, String host) { }

    private static final class Kept {

        final WeakReference<FamilyTemplates> family;
        final Bounded<Template, CompiledTemplate> templates = new Bounded<>();
        final Bounded<Address, Map<String, Values.Value>> defaults = new Bounded<>();

        /** A hash set: it is asked for each value of each file, and finds out faster than Set.of() that a key is absent. */
        final Set<String> secretKeys;

        /** Made when first asked for; two that ask at once make the same. */
        volatile Catalogue catalogue;

        Kept(FamilyTemplates family) {
            this.family = new WeakReference<>(family);
            this.secretKeys = Collections.unmodifiableSet(new HashSet<>(family.secretKeys()));
        }
    }

    private static final class Bounded<K, V> {

        private final Map<K, V> map = new ConcurrentHashMap<>();

        V computeIfAbsent(K key, Function<K, V> made) {
            V value = map.get(key);
            if (value == null) {
                value = made.apply(key);
                if (map.size() >= MOST) {
                    map.clear();
                }
                map.put(key, value);
            }
            return value;
        }
    }
}
