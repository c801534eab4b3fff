package org.opennms.plugins.phones.avaya;

import java.util.List;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.Shelf;

/**
 * Writes {@code 16xxupgrade.txt} and {@code 46xxupgrade.scr} (avaya.md 2.2): which application a phone is to run, and where
 * its settings are. For a phone that is known it says so at once; any other finds its model by MODEL4, which early releases
 * do not know: those read on and keep what they have.
 */
final class UpgradeScript {

    private final AvayaModels series;
    private final Shelf shelf;
    private final StringBuilder text = new StringBuilder();

    private UpgradeScript(AvayaModels series, Shelf shelf) {
        this.series = series;
        this.shelf = shelf;
    }

    static String text(AvayaModels series, String name, Shelf shelf) {
        UpgradeScript script = new UpgradeScript(series, shelf);
        script.text.append("## OpenNMS Phones: ").append(name).append('\n');
        List<ModelInfo> known = series.models().stream().filter(info -> shelf.model().filter(info.model()::equals).isPresent())
                .toList();
        if (known.isEmpty()) {
            script.choices();
        } else {
            script.images(known.get(0));
        }
        script.line("# SETTINGS");
        // the older name first: a phone that knows both stops at what it gets, and one that knows it alone may stop at a miss
        if (series == AvayaModels.SERIES_4600) {
            script.line("GET 46xxsettings.scr");
        }
        script.line("GET 46xxsettings.txt");
        script.line("# END");
        return script.text.toString();
    }

    /** Of models that MODEL4 does not tell apart the plain one is meant. */
    private void choices() {
        List<ModelInfo> chosen = series.models().stream().filter(info -> info.hardware().equals(AvayaModels.model4(info))
                && (isThere(info, "FirmwareFile") || isThere(info, "BootFile"))).toList();
        chosen.forEach(info -> line("IF $MODEL4 SEQ " + info.hardware() + " GOTO M" + info.hardware()));
        if (!chosen.isEmpty()) {
            line("GOTO SETTINGS");
        }
        chosen.forEach(info -> {
            line("# M" + info.hardware());
            images(info);
            line("GOTO SETTINGS");
        });
    }

    /** The boot image first: with it the phone starts again, and reads on to the application. */
    private void images(ModelInfo info) {
        String boot = shelf.value(info.model(), "BootFile").strip();
        String application = shelf.value(info.model(), "FirmwareFile").strip();
        if (isThere(info, "BootFile")) {
            line("IF $BOOTNAME SEQ " + boot + " GOTO A" + info.hardware());
            line("SET APPNAME \"" + boot + "\"");
            line("GOTO SETTINGS");
            line("# A" + info.hardware());
        }
        if (isThere(info, "FirmwareFile")) {
            line("SET APPNAME \"" + application + "\"");
        }
    }

    private boolean isThere(ModelInfo info, String key) {
        String name = shelf.value(info.model(), key).strip();
        return !name.isEmpty() && shelf.has(name);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
