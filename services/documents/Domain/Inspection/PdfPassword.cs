using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// Whether the user password of a PDF is empty, so that every viewer opens it: ISO 32000-2, 7.6.4, the standard security handler of
/// revisions 2 to 6. MD5 and RC4 are what the format prescribes; they protect nothing here.
/// </summary>
[SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "Prescribed by ISO 32000.")]
internal static class PdfPassword
{
    private const int Rc4KeyRounds = 50, Rc4Rounds = 19;

    /// <summary>What pads a password of less than 32 bytes: all of an empty one.</summary>
    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <param name="encryption">The encryption dictionary.</param>
    /// <param name="id">The first identifier of the file.</param>
    /// <returns>False also for a handler other than the standard one, which needs a certificate.</returns>
    public static bool IsEmpty(Dictionary<string, object> encryption, byte[] id)
    {
        if (encryption.GetValueOrDefault("Filter") is not PdfName { Text: "Standard" }
            || encryption.GetValueOrDefault("R") is not long revision
            || encryption.GetValueOrDefault("O") is not byte[] owner
            || encryption.GetValueOrDefault("U") is not byte[] user)
            return false;
        return revision switch
        {
            >= 2 and <= 4 => KeyLengths(encryption)
                .Any(length => Matches(Key(encryption, owner, id, (int)revision, length), user, id, (int)revision)),
            5 when user.Length >= 40 => SHA256.HashData(user.AsSpan(32, 8)).AsSpan().SequenceEqual(user.AsSpan(0, 32)),
            6 when user.Length >= 40 => Hash(user.AsSpan(32, 8)).AsSpan().SequenceEqual(user.AsSpan(0, 32)),
            _ => false,
        };
    }

    // Producers write the length in bits, in bytes, or not at all; only the right one matches.
    private static IEnumerable<int> KeyLengths(Dictionary<string, object> encryption)
    {
        var length = encryption.GetValueOrDefault("Length") is long written ? written : 40;
        return new[] { (int)Math.Clamp(length / 8, 5, 16), 16, 5 }.Distinct();
    }

    // Algorithm 2.
    private static byte[] Key(Dictionary<string, object> encryption, byte[] owner, byte[] id, int revision, int length)
    {
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, encryption.GetValueOrDefault("P") is long flags ? unchecked((int)flags) : 0);
        var isClear = revision >= 4 && encryption.GetValueOrDefault("EncryptMetadata") is "false";
        byte[] clear = isClear ? [0xFF, 0xFF, 0xFF, 0xFF] : [];
        var hash = MD5.HashData([.. Padding, .. owner.AsSpan(0, Math.Min(32, owner.Length)), .. permissions, .. id, .. clear]);
        for (var round = 0; revision >= 3 && round < Rc4KeyRounds; round++)
            hash = MD5.HashData(hash.AsSpan(0, length));
        return hash[..(revision >= 3 ? length : 5)];
    }

    // Algorithms 4 and 5, compared as algorithm 6 prescribes.
    private static bool Matches(byte[] key, byte[] user, byte[] id, int revision)
    {
        if (revision == 2)
            return Rc4.Apply(key, Padding).AsSpan().SequenceEqual(user.AsSpan(0, Math.Min(32, user.Length)));
        var expected = Rc4.Apply(key, MD5.HashData([.. Padding, .. id]));
        for (var round = 1; round <= Rc4Rounds; round++)
            expected = Rc4.Apply([.. key.Select(one => (byte)(one ^ round))], expected);
        return user.Length >= 16 && expected.AsSpan().SequenceEqual(user.AsSpan(0, 16));
    }

    // Algorithm 2.B with an empty password.
    private static byte[] Hash(ReadOnlySpan<byte> salt)
    {
        var key = SHA256.HashData(salt);
        byte[] encrypted = [];
        for (var round = 0; round < 64 || encrypted[^1] > round - 32; round++)
        {
            using var aes = Aes.Create();
            aes.Key = key[..16];
            encrypted = aes.EncryptCbc([.. Enumerable.Repeat(key, 64).SelectMany(one => one)], key.AsSpan(16, 16), PaddingMode.None);
            key = (encrypted.Take(16).Sum(one => one) % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
        }

        return key[..32];
    }
}
