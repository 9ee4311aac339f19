using System.Security.Cryptography;
using CsCheck;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;

namespace EspaceFamille.Documents.Tests.Domain.StorageSpace.Keys;

public sealed class WrappingTests
{
    private const string Account = "account-1";
    private const string Password = "un cheval vert mange du foin";
    private static readonly byte[] First = [.. Enumerable.Repeat((byte)7, 32)], Second = [.. Enumerable.Repeat((byte)8, 32)];

    /// <summary>Stored spaces depend on it: a change of the derivation makes them unreadable.</summary>
    [Fact]
    public void Derive_KnownPassword_IsTheKnownKey()
    {
        using var key = PasswordWrapping.Derive(Account, Password, new byte[16], DerivationCost.Least, First);

        Assert.StartsWith("B2F1287D2238C36B130D9109AF5B09397DC97930E2B44C45711C27E9FF663C", Hex(key), StringComparison.Ordinal);
    }

    [Fact]
    public void Derive_KnownCode_IsTheKnownKey()
    {
        using var key = RecoveryWrapping.Derive(Account, RecoveryCode.Parse("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYD")!, new byte[16]);

        Assert.Equal("4C1EE153DBD944F5AFAA54F06DD9365C56D012CB66073DBADA6581C2A3D8E85A", Hex(key));
    }

    [Fact]
    public void Unwrap_ByPassword_GivesTheKeyOnlyForThatPasswordAccountAndPepper()
    {
        using var key = SpaceKey.New();
        var wrap = PasswordWrapping.Wrap(key, Account, Password, DerivationCost.Least, Peppers("p1"));

        using var unwrapped = PasswordWrapping.Unwrap(wrap, Account, Password, Peppers("p2"));
        Assert.Equal(Hex(key), Hex(unwrapped!));
        Assert.Null(PasswordWrapping.Unwrap(wrap, Account, Password + " ", Peppers("p1")));
        Assert.Null(PasswordWrapping.Unwrap(wrap, "account-2", Password, Peppers("p1")));
        Assert.Null(PasswordWrapping.Unwrap(wrap with { PepperId = "p2" }, Account, Password, Peppers("p1")));
        Assert.Null(PasswordWrapping.Unwrap(wrap with { Salt = new byte[16] }, Account, Password, Peppers("p1")));
        Assert.Throws<InvalidOperationException>(
            () => PasswordWrapping.Unwrap(wrap with { PepperId = "p3" }, Account, Password, Peppers("p1")));
    }

    [Fact]
    public void Unwrap_PasswordTypedDecomposed_IsTheSamePassword()
    {
        using var key = SpaceKey.New();
        var wrap = PasswordWrapping.Wrap(key, Account, "\u00E9t\u00E9", DerivationCost.Least, Peppers("p1"));

        Assert.NotNull(PasswordWrapping.Unwrap(wrap, Account, "e\u0301te\u0301", Peppers("p1")));
    }

    [Fact]
    public void Unwrap_ByCode_GivesTheKeyOnlyForThatCodeAndAccount() => Gen.Bool.Sample(_ =>
    {
        using var key = SpaceKey.New();
        var code = RecoveryCode.New();
        var wrap = RecoveryWrapping.Wrap(key, Account, code);

        using var unwrapped = RecoveryWrapping.Unwrap(wrap, Account, code);
        Assert.Equal(Hex(key), Hex(unwrapped!));
        Assert.Null(RecoveryWrapping.Unwrap(wrap, Account, RecoveryCode.New()));
        Assert.Null(RecoveryWrapping.Unwrap(wrap, "account-2", code));
    });

    [Fact]
    public void IsOutdated_OtherPepperOrLowerCost_IsTrue()
    {
        using var key = SpaceKey.New();
        var wrap = PasswordWrapping.Wrap(key, Account, Password, DerivationCost.Least, Peppers("p1"));

        Assert.False(PasswordWrapping.IsOutdated(wrap, DerivationCost.Least, Peppers("p1")));
        Assert.True(PasswordWrapping.IsOutdated(wrap, DerivationCost.Least, Peppers("p2")));
        Assert.True(PasswordWrapping.IsOutdated(wrap, DerivationCost.Least with { MemoryKiB = 128 * 1024 }, Peppers("p1")));
        Assert.True(PasswordWrapping.IsOutdated(wrap, DerivationCost.Least with { Passes = 4 }, Peppers("p1")));
    }

    [Fact]
    public void Decrypt_EnvelopeOfAnotherKindOrContextOrAltered_Fails() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, 10_000]).Sample((plaintext, place) =>
        {
            using var key = SpaceKey.New();
            var envelope = key.Encrypt(plaintext, "file", "owner document 1");
            Assert.Equal(plaintext, key.Decrypt(envelope, "file", "owner document 1"));
            Assert.ThrowsAny<CryptographicException>(() => key.Decrypt(envelope, "details", "owner document 1"));
            Assert.ThrowsAny<CryptographicException>(() => key.Decrypt(envelope, "file", "owner document 2"));
            envelope[place % envelope.Length] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => key.Decrypt(envelope, "file", "owner document 1"));
        });

    [Fact]
    public void Parse_TextOfAKey_IsThatKeyAndNothingElseIs()
    {
        using var key = SpaceKey.New();
        var text = key.ToText();

        using var parsed = SpaceKey.Parse(text);
        Assert.Equal(Hex(key), Hex(parsed!));
        Assert.Null(SpaceKey.Parse(text[..^1]));
        Assert.Null(SpaceKey.Parse(text + "A"));
        Assert.Null(SpaceKey.Parse($"!{text[1..]}"));
        Assert.Null(SpaceKey.Parse(null));
    }

    [Fact]
    public void Dispose_Key_OverwritesIt()
    {
        var key = SpaceKey.New();
        key.Dispose();

        Assert.Equal(new string('0', 64), Hex(key));
    }

    private static SpacePeppers Peppers(string active) =>
        new(active, new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["p1"] = First, ["p2"] = Second });

    private static string Hex(SpaceKey key)
    {
        Span<byte> bytes = new byte[SpaceKey.Bytes];
        System.Buffers.Text.Base64Url.DecodeFromChars(key.ToText(), bytes);
        return Convert.ToHexString(bytes);
    }
}
