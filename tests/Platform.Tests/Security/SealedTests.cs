using System.Security.Cryptography;
using Xunit;

namespace EspaceFamille.Platform.Tests.Security;

public sealed class SealedTests
{
    private const string Context = "file d1 f1";
    private static readonly byte[] Old = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] New = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] Plaintext = "a doctor's name"u8.ToArray();

    private readonly byte[] _envelope = Sealed.Encrypt(Keys("old", ("old", Old)), Plaintext, Context);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70_000)]
    public void Decrypt_Envelope_ReturnsThePlaintext(int length)
    {
        var (keys, plaintext) = (Keys("old", ("old", Old)), RandomNumberGenerator.GetBytes(length));
        Assert.Equal(plaintext, Sealed.Decrypt(keys, Sealed.Encrypt(keys, plaintext, Context), Context));
    }

    [Fact]
    public void Encrypt_SamePlaintextTwice_ReturnsTwoEnvelopesWithoutThePlaintext()
    {
        var again = Sealed.Encrypt(Keys("old", ("old", Old)), Plaintext, Context);
        Assert.NotEqual(_envelope, again);
        Assert.True(_envelope.AsSpan().IndexOf(Plaintext) < 0);
    }

    [Fact]
    public void Decrypt_AfterRotation_UsesTheKeyThatTheEnvelopeNames()
    {
        var rotated = Keys("new", ("old", Old), ("new", New));
        Assert.Equal(Plaintext, Sealed.Decrypt(rotated, _envelope, Context));
        Assert.Equal(("old", "new"), (Sealed.KeyId(_envelope), Sealed.KeyId(Sealed.Encrypt(rotated, Plaintext, Context))));
    }

    [Fact]
    public void Decrypt_OtherAssociatedData_IsRefused() =>
        Assert.ThrowsAny<CryptographicException>(() => Sealed.Decrypt(Keys("old", ("old", Old)), _envelope, "file d2 f1"));

    [Fact]
    public void Decrypt_OtherKeyOfThatId_IsRefused() =>
        Assert.ThrowsAny<CryptographicException>(() => Sealed.Decrypt(Keys("old", ("old", New)), _envelope, Context));

    [Fact]
    public void Decrypt_UnknownKeyId_NamesTheKey()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Sealed.Decrypt(Keys("new", ("new", New)), _envelope, Context));
        Assert.Contains("'old'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decrypt_KeyIdReplacedByOneWithTheSameKey_IsRefused()
    {
        var altered = _envelope.ToArray();
        "odd"u8.CopyTo(altered.AsSpan(2));
        Assert.ThrowsAny<CryptographicException>(() => Sealed.Decrypt(Keys("odd", ("odd", Old)), altered, Context));
    }

    [Fact]
    public void Decrypt_TruncatedAtAnyLength_IsRefused() => Assert.All(
        Enumerable.Range(0, _envelope.Length),
        length => Assert.ThrowsAny<CryptographicException>(() => Sealed.Decrypt(Keys("old", ("old", Old)), _envelope[..length], Context)));

    [Fact]
    public void Decrypt_AnyByteAltered_IsRefused() => Assert.All(Enumerable.Range(0, _envelope.Length), position =>
    {
        var altered = _envelope.ToArray();
        altered[position] ^= 1;
        var failure = Record.Exception(() => Sealed.Decrypt(Keys("old", ("old", Old)), altered, Context));
        Assert.True(failure is CryptographicException or InvalidOperationException, $"{position}: {failure}");
    });

    [Fact]
    public void Encrypt_NoAssociatedData_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Sealed.Encrypt(Keys("old", ("old", Old)), Plaintext, ""));

    [Fact]
    public void SealingKeys_ShortKeyOrMissingActiveKey_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Keys("short", ("short", new byte[16])));
        Assert.Throws<ArgumentException>(() => Keys("absent", ("old", Old)));
    }

    private static SealingKeys Keys(string active, params (string Id, byte[] Key)[] keys) =>
        new(active, keys.ToDictionary(key => key.Id, key => key.Key));
}
