using System.Globalization;
using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Journeys.StorageSpace;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.StorageSpace;

public sealed class DocumentTextsTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Theory]
    [InlineData("2026-11-30", "Expiré")]
    [InlineData("2026-12-01", "Expire bientôt")]
    [InlineData("2027-01-30", "Expire bientôt")]
    [InlineData("2027-01-31", null)]
    [InlineData(null, null)]
    public void Expiry_LastDayOfValidity_IsStatedFrom60DaysBefore(string? validUntil, string? expected)
    {
        DateOnly? end = validUntil is null ? null : DateOnly.ParseExact(validUntil, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(expected, DocumentTexts.Expiry(Document(end), Today)?.Word);
    }

    [Theory]
    [InlineData("caf", "Attestation CAF")]
    [InlineData("removed", "Autre document")]
    public void Kind_Code_HasTheLabelOfTheTown(string code, string expected) =>
        Assert.Equal(expected, DocumentTexts.Kind(Document() with { Kind = code }, [new SpaceKind("caf", "Attestation CAF")]));

    [Theory]
    [InlineData("caf", "Attestation CAF")]
    [InlineData(null, "Attestation CAF")]
    [InlineData("removed", "Attestation CAF", "Autre (ancien type)")]
    public void Choices_KindThatTheTownRemoved_IsOneOfThem(string? chosen, params string[] expected)
    {
        var choices = DocumentTexts.Choices([new SpaceKind("caf", "Attestation CAF")], chosen);

        Assert.Equal(expected, choices.Select(kind => kind.Label));
        Assert.Equal(chosen ?? "caf", choices[^1].Code);
    }

    [Fact]
    public void Operations_OfTheJournal_HaveDifferentWords()
    {
        var words = Enum.GetValues<SpaceAction>().Select(OperationTexts.Of).ToList();
        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
    }

    private static SpaceDocumentResponse Document(DateOnly? validUntil = null) => new(
        "id", "caf", null, null, null, null, validUntil, IsReminderSet: false, "caf.pdf", FileKind.Pdf, 12, Today);
}
