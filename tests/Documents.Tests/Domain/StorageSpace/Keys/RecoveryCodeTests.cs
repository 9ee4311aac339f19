using CsCheck;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;

namespace EspaceFamille.Documents.Tests.Domain.StorageSpace.Keys;

public sealed class RecoveryCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly Gen<RecoveryCode> Codes = Gen.Bool.Select(_ => RecoveryCode.New());

    /// <summary>The check character is part of printed sheets: it never changes.</summary>
    [Theory]
    [InlineData("0000-0000-0000-0000-0000-0000-0000-0000")]
    [InlineData("0000-0000-0000-0000-0000-0000-0000-0012")]
    [InlineData("1000-0000-0000-0000-0000-0000-0000-0001")]
    [InlineData("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYD")]
    public void Parse_PrintedCode_IsRead(string printed) => Assert.Equal(printed, RecoveryCode.Parse(printed)!.ToString());

    [Fact]
    public void New_Always_HasEightGroupsOfFourAndIsReadAgain() => Codes.Sample(code =>
    {
        var groups = code.ToString().Split('-');
        Assert.Equal(8, groups.Length);
        Assert.All(groups, group => Assert.Equal(4, group.Length));
        Assert.All(code.Symbols, symbol => Assert.Contains($"{symbol}", Alphabet, StringComparison.Ordinal));
        Assert.Equal(code, RecoveryCode.Parse(code.ToString()));
    });

    [Fact]
    public void New_Twice_GivesDifferentCodes() => Assert.NotEqual(RecoveryCode.New(), RecoveryCode.New());

    [Fact]
    public void Parse_LowerCaseBlanksAndLookAlikes_IsTheSameCode()
    {
        var code = RecoveryCode.Parse("1000-0000-0000-0000-0000-0000-0000-0001")!;

        Assert.Equal(code, RecoveryCode.Parse(" iOoO 0000 0000 0000 0000 0000 0000 000l "));
        Assert.True(code.HasGroup(1, "looo") && code.HasGroup(8, " 000I"));
    }

    [Fact]
    public void Parse_OneWrongCharacter_IsRefused() =>
        Gen.Select(Codes, Gen.Int[0, 31], Gen.Int[1, 31]).Sample((code, place, shift) =>
        {
            var symbols = code.Symbols.ToCharArray();
            symbols[place] = Alphabet[(Alphabet.IndexOf(symbols[place], StringComparison.Ordinal) + shift) % 32];
            Assert.Null(RecoveryCode.Parse(new string(symbols)));
        });

    [Fact]
    public void Parse_TwoNeighboursExchanged_IsRefused() => Gen.Select(Codes, Gen.Int[0, 30]).Sample((code, place) =>
    {
        var symbols = code.Symbols.ToCharArray();
        (symbols[place], symbols[place + 1]) = (symbols[place + 1], symbols[place]);
        Assert.True(symbols[place] == symbols[place + 1] || RecoveryCode.Parse(new string(symbols)) is null);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0000-0000-0000-0000-0000-0000-000")]
    [InlineData("0000-0000-0000-0000-0000-0000-0000-0000-0")]
    [InlineData("U000-0000-0000-0000-0000-0000-0000-0000")]
    public void Parse_NoCode_IsRefused(string? typed) => Assert.Null(RecoveryCode.Parse(typed));

    [Fact]
    public void HasGroup_OtherGroupOrNothing_IsFalse()
    {
        var code = RecoveryCode.Parse("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYD")!;

        Assert.True(code.HasGroup(3, "89ab"));
        Assert.False(code.HasGroup(3, "CDEF") || code.HasGroup(3, null) || code.HasGroup(3, "89A"));
    }
}
