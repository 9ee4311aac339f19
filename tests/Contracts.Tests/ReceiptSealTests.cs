using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Contracts.Reservations;
using Xunit;

namespace EspaceFamille.Contracts.Tests;

public sealed class ReceiptSealTests
{
    private static readonly Receipt Certificate = new()
    {
        DocumentId = "d1",
        HouseholdId = "h1",
        Qualification = "medical",
        IssuedAt = DateTimeOffset.UnixEpoch,
        Files = [new DeclaredFile { FileId = "f1", Bytes = 12, Sha256 = "ab" }],
    };

    private readonly ReceiptSeal _seal = Seal("one", ("one", 1));

    [Fact]
    public void Open_WhatWasSigned_GivesTheReceipt()
    {
        var opened = _seal.Open(_seal.Sign(Certificate))!;
        Assert.Equal(Certificate with { Files = opened.Files }, opened);
        Assert.Equal(Certificate.Files, opened.Files);
    }

    [Fact]
    public void Open_EachSingleChangedCharacter_GivesNothing()
    {
        var text = _seal.Sign(Certificate);
        for (var position = 0; position < text.Length - 1; position++)
        {
            var changed = text[..position] + (text[position] == 'A' ? 'B' : 'A') + text[(position + 1)..];
            Assert.Null(_seal.Open(changed));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a.b")]
    [InlineData("a.one.é")]
    [InlineData("a.one.AAAA")]
    public void Open_Nonsense_GivesNothing(string text) => Assert.Null(_seal.Open(text));

    [Fact]
    public void Open_SignedWithAnotherKeyOfTheSameName_GivesNothing() =>
        Assert.Null(_seal.Open(Seal("one", ("one", 2)).Sign(Certificate)));

    [Fact]
    public void Open_SignedWithTheFormerKey_GivesTheReceiptWhileThatKeyIsKept() =>
        Assert.NotNull(Seal("two", ("one", 1), ("two", 2)).Open(_seal.Sign(Certificate)));

    [Theory]
    [InlineData("short")]
    [InlineData("not base64 !")]
    public void Seal_KeyThatIsNone_IsRefusedAtTheStart(string key)
    {
        var options = new ReceiptsOptions { ActiveKeyId = "one" };
        options.Keys["one"] = key;
        Assert.Throws<ArgumentException>(() => new ReceiptSeal(options));
    }

    [Fact]
    public void Seal_ActiveKeyMissing_IsRefusedAtTheStart() => Assert.Throws<ArgumentException>(() => Seal("two", ("one", 1)));

    private static ReceiptSeal Seal(string active, params (string Id, byte Fill)[] keys)
    {
        var options = new ReceiptsOptions { ActiveKeyId = active };
        foreach (var (id, fill) in keys)
            options.Keys[id] = Convert.ToBase64String(Enumerable.Repeat(fill, 32).ToArray());
        return new ReceiptSeal(options);
    }
}
