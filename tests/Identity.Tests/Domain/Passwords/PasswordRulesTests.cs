using System.Text;
using CsCheck;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Passwords;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Domain.Passwords;

public sealed class PasswordRulesTests
{
    private static readonly string?[] Jacques = ["JTOULEMONDE", "Jacques", "TOULEMONDE", "Ville de Tarnos", null, ""];

    private static readonly Gen<string> Typed = Gen.Char["abyzABYZéÉçß0189 -!@€œ"].Array[0, 40].Select(typed => new string(typed));

    [Theory]
    [InlineData("Vbq7mzkw")]
    [InlineData("Été-7-pêches")]
    [InlineData("Сорока7птица")]
    [InlineData("Bq7 🦆🦆🦆🦆")]
    [InlineData("Toulemonde-vit-7-marmottes-ici")]
    public void Check_CommuneAllRulesMet_IsAccepted(string password) => Assert.Empty(Commune(password));

    [Theory]
    [InlineData(null, PasswordFault.Missing)]
    [InlineData("", PasswordFault.Missing)]
    [InlineData("Vbq7mzk", PasswordFault.TooShort)]
    [InlineData("vbq7mzkw", PasswordFault.NoUpperCase)]
    [InlineData("VBQ7MZKW", PasswordFault.NoLowerCase)]
    [InlineData("Vbqxmzkw", PasswordFault.NoDigit)]
    [InlineData("Password1", PasswordFault.Leaked)]
    [InlineData("AZERTYuiop1", PasswordFault.Leaked)]
    [InlineData("Soleil-2026!", PasswordFault.Leaked)]
    [InlineData("Étésoleil2026", null)]
    [InlineData("Doudou64", PasswordFault.Leaked)]
    [InlineData("Jtoulemonde64", PasswordFault.Guessable)]
    [InlineData("Toulemonde-Jacques-2026", PasswordFault.Guessable)]
    [InlineData("T0ulem0nde!9", PasswordFault.Guessable)]
    [InlineData("Tarnos12345678", PasswordFault.Guessable)]
    [InlineData("TarnosTarnosTarnos1", PasswordFault.Guessable)]
    public void Check_CommuneOneFault_NamesIt(string? password, object? fault) =>
        AssertFaults(fault is PasswordFault one ? [one] : [], Commune(password));

    [Fact]
    public void Check_ManyFaults_NamesAllInTheOrderOfTheRules() => AssertFaults(
        [PasswordFault.TooShort, PasswordFault.NoUpperCase, PasswordFault.NoDigit, PasswordFault.Leaked, PasswordFault.Guessable],
        Commune("Jacques".ToLowerInvariant()));

    [Theory]
    [InlineData("Vbq7-mzkw-1x", true)]
    [InlineData("Vbq7-mzkw-1", false)]
    [InlineData("Vbq7mzkw1xRtnp", true)]
    [InlineData("Vbq7mzkw1xRtn", false)]
    [InlineData("vbqxmzkwxxrtnpvbqxmzkwxxrtnp", false)]
    [InlineData("sept marmottes dorment sous une vieille armoire", true)]
    [InlineData("sept marmottes dorment sous une armoire", false)]
    [InlineData("sept sept marmottes dorment sous une armoire", false)]
    [InlineData("a b c d e f g h i j k l m n o p", false)]
    public void Check_Cnil_FollowsTheRecommendation(string password, bool isAccepted) => AssertFaults(
        isAccepted ? [] : [PasswordFault.TooWeak], PasswordRules.Check(PasswordProfile.Cnil, password, Jacques));

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    [InlineData(100_000, false)]
    public void Check_Length_CountsAtMost128Characters(int length, bool isAccepted) =>
        AssertFaults(isAccepted ? [] : [PasswordFault.TooLong], Commune("Vbq7" + new string('é', length - 4)));

    [Fact]
    public void Check_128DecomposedCharacters_IsAccepted() =>
        Assert.Empty(Commune(("Vbq7" + new string('é', 124)).Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Check_HalfAnEmoji_DoesNotThrow() => Assert.Empty(Commune("Vbq7mzkw\uD83E"));

    [Fact]
    public void Check_AnyPassword_IsTheSameComposedAndDecomposed() => Typed.Sample(typed =>
        Assert.Equal(Commune(typed), Commune(typed.Normalize(NormalizationForm.FormD))));

    [Fact]
    public void Check_AnyAcceptedPassword_HasWhatTheManualRequires() => Typed.Where(typed => Commune(typed).Count == 0).Sample(typed =>
        Assert.True(typed.Length >= 8 && typed.Any(char.IsUpper) && typed.Any(char.IsLower) && typed.Any(char.IsDigit)));

    /// <summary>An entry in any case, with a digit behind it.</summary>
    [Fact]
    public void Check_AnyVariantOfALeakedPassword_IsRefused() =>
        Gen.Select(
            Gen.OneOf(
                Gen.Const("football"), Gen.Const("princess"), Gen.Const("chocolat"), Gen.Const(
                    "motdepasse")), Gen.Bool.Array[10], Gen.Int[0, 999]).Sample(
            (word, upper, number) => Assert.Contains(
                PasswordFault.Leaked,
                Commune(string.Concat(word.Select((letter, place) => upper[place] ? char.ToUpperInvariant(letter) : letter)) + number)));

    [Fact]
    public void LeakedPasswords_Count_IsAtLeastTenThousand() => Assert.InRange(LeakedPasswords.Count, 10_000, int.MaxValue);

    [Theory]
    [InlineData("family", PasswordProfile.Commune)]
    [InlineData("agent", PasswordProfile.Cnil)]
    [InlineData("kitchen", PasswordProfile.Cnil)]
    [InlineData("admin", PasswordProfile.Cnil)]
    public void Of_Role_StaffAlwaysHasCnil(string role, object profile)
    {
        Assert.Contains(role, Roles.All);
        Assert.Equal(profile, PasswordProfiles.Of(role));
    }

    private static IReadOnlyList<PasswordFault> Commune(string? password) =>
        PasswordRules.Check(PasswordProfile.Commune, password, Jacques);

    private static void AssertFaults(PasswordFault[] expected, IReadOnlyList<PasswordFault> found) => Assert.Equal(expected, found);
}
