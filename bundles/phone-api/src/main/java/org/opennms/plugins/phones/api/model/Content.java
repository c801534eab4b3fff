package org.opennms.plugins.phones.api.model;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a file, never changed, with their SHA-256. */
public final class Content {

    private final byte[] bytes;
    private final String sha256;

    private Content(byte[] bytes, String sha256) {
        this.bytes = bytes;
        this.sha256 = sha256;
    }

    public static Content of(byte[] bytes) {
        return new Content(bytes.clone(), hash(bytes));
    }

    public static Content of(String text, Charset charset) {
        byte[] encoded = text.getBytes(charset);
        return new Content(encoded, hash(encoded));
    }

    /** Lower-case hex, 64 digits. */
    public String sha256() {
        return sha256;
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
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return bytes.length + " bytes, sha256 " + sha256;
    }
}
