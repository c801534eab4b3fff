package org.opennms.plugins.phones.api.model;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a file, never changed, with their SHA-256. Shared by threads: two may hash the same bytes, to one end. */
public final class Content {

    private final byte[] bytes;
    private String sha256;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Content of(byte[] bytes) {
        return new Content(bytes.clone());
    }

    public static Content of(String text, Charset charset) {
        return new Content(text.getBytes(charset));
    }

    /** Lower-case hex, 64 digits. Computed when first asked for: a preview of ten thousand files asks for none. */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = hash(bytes);
            sha256 = known;
        }
        return known;
    }

    public int size() {
        return bytes.length;
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    /** A read-only view without a copy. */
    public ByteBuffer toBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    public String text(Charset charset) {
        return new String(bytes, charset);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes, sha256 " + sha256();
    }
}
